package dev.escapement.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The language itself, as its version 2.0.6 has it. */
class JsonataLanguageTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '¬', textBlock = """
                    $states.input.id                                  => "o-1"
                    $states.input.note                                => null
                    $states.input.rate                                => 1.0
                    $states.input.items.name                          => ["pen","ink","pad"]
                    $states.input.items[0].name                       => "pen"
                    $states.input.items[-1].name                      => "pad"
                    $states.input.items.name[0]                       => ["pen","ink","pad"]
                    ($states.input.items.name)[1]                     => "ink"
                    $states.input.items.tags                          => ["a","b"]
                    $states.input.items[1].tags                       => []
                    $states.input.grid[1]                             => [3]
                    $states.input.grid[0][1]                          => 2
                    $states.input.items[price > 4].name               => ["ink","pad"]
                    $states.input.items[price > 6].name               => "ink"
                    $states.input.items[price > 6].name[]             => ["ink"]
                    $states.input.items[0].name[]                     => ["pen"]
                    $states.input.items^(>price).name                 => ["ink","pad","pen"]
                    $states.input.items{name: price}                  => {"pen":3,"ink":7,"pad":5}
                    $states.input.items.{name: price}                 => [{"pen":3},{"ink":7},{"pad":5}]
                    $states.input.items.tags.%.name                   => ["pen","pen"]
                    $states.input.items#$i[price > 4].$i              => [1,2]
                    $states.input.items[0].*                          => ["pen",3,"a","b"]
                    $count($states.input.**)                          => 20
                    $states.input.customer ~> |$|{'name': 'Bob'}, 'tags'| => {"name":"Bob"}
                    [1..3].($ * 2)                                    => [2,4,6]
                    [1].($ * 2)                                       => 2
                    [1].[$ * 2]                                       => [2]
                    [$states.input.zz, 1]                             => [1]
                    {'a': $states.input.zz, 'b': null}                => {"b":null}
                    'a' & 1 & null & [1] & $states.input.zz           => "a1null[1]"
                    10 / 4                                            => 2.5
                    7 % 4 - 2 * -1                                    => 5
                    0.1 + 0.2                                         => 0.30000000000000004
                    $states.input.rate + 1                            => 2
                    'b' > 'a' and 1 != 2 or false                     => true
                    2 in [1, 2] and 'x' in 'x'                        => true
                    [1, [2]] = [1, [2]]                               => true
                    false ? 1 : 'no'                                  => "no"
                    ($y := $x * 2; $z := $y + 1; [$y, $z])            => [10,11]
                    ($f := function($n){ $n <= 1 ? 1 : $n * $f($n - 1) }; $f(10)) => 3628800
                    ($even := function($n){ $n = 0 ? 'even' : $odd($n - 1) }; $odd := function($n){ $n = 0 ? 'odd' : $even($n - 1) }; $even(301)) => "odd"
                    ($add := function($a, $b){ $a + $b }; $inc := $add(1, ?); $inc(41))  => 42
                    ($cut := $substring(?, 0, 2); $cut('hello'))      => "he"
                    ($shout := $uppercase ~> $trim; $shout(' hi '))   => "HI"
                    ' hi ' ~> $uppercase ~> $trim                     => "HI"
                    $cart.n ~> $sum()                                 => 3
                    function($a)<n:n>{ $a + 1 }(1)                    => 2
                    λ($a){ $a & '!' }('x')                            => "x!"
                    $states.context.State.Name                        => "Pay"
                    $states.input.`id`                                => "o-1"
                    9007199254740993                                  => 9007199254740992
                    """)
    void an_expression_has_the_value_of_the_language(String expression, String value) {
        assertThat(Jsonata.value(expression)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '¬', textBlock = """
                    $states.input.zz                 => returned nothing (undefined).
                    $states.input.items[9].name      => returned nothing (undefined).
                    $nobody                          => returned nothing (undefined).
                    $sum                             => returned an unsupported result type.
                    function($a){ $a }               => returned an unsupported result type.
                    [1, $sum]                        => returned an unsupported result type.
                    {'a': {'b': $sum}}               => returned an unsupported result type.
                    1 + 'a'                          => T2002: The right side of the "+" operator must evaluate to a number
                    'a' * 1                          => T2001: The left side of the "*" operator must evaluate to a number
                    1 < 'a'                          => T2009: The values 1 and "a" either side of operator "<" must be of the same data type
                    null >= 1                        => T2010: The expressions either side of operator ">=" must evaluate to numeric or string values
                    -'a'                             => D1002: Cannot negate a non-numeric value: "a"
                    1 / 0                            => D1001: Number out of range: null
                    ['a'..3]                         => T2003: The left side of the range operator (..) must evaluate to an integer
                    [1..2.5]                         => T2004: The right side of the range operator (..) must evaluate to an integer
                    {1: 2}                           => T1003: Key in object structure must evaluate to a string; got: 1
                    {'a': 1, 'a': 2}                 => D1009: Multiple key definitions evaluate to same key: "a"
                    $nobody(1)                       => T1006: Attempted to invoke a non-function
                    $eval('1')                       => T1006: Attempted to invoke a non-function
                    $x(1)                            => T1006: Attempted to invoke a non-function
                    'abc'(1)                         => T1006: Attempted to invoke a non-function
                    function($f){ $f(1) }(5)         => T1006: Attempted to invoke a non-function
                    $nobody(1, ?)                    => T1008: Attempted to partially apply a non-function
                    1 ~> $x                          => T2006: The right side of the function application operator ~> must be a function
                    ($f := $uppercase ~> $x; $f(1))  => T2006: The right side of the function application operator ~> must be a function
                    $cart^(n = 1)                    => T2008: The expressions within an order-by clause must evaluate to numeric or string values
                    [{'k': 1}, {'k': 'a'}]^(k)       => T2007: Type mismatch when comparing values 1 and "a" in order-by clause
                    $states.input ~> |$|5|           => T2011: The insert/update clause of the transform expression must evaluate to an object: 5
                    function($a)<n:n>{ $a }('x')     => T0410: Argument 1 of function undefined does not match function signature
                    """)
    void a_failure_has_the_text_of_the_service(String expression, String failure) {
        String opening = failure.matches("[A-Z]\\d{4}: .*") ? "threw an error during evaluation. " : "";

        String text = Jsonata.failure(expression);

        assertThat(text).isEqualTo(opening + failure);
    }
}
