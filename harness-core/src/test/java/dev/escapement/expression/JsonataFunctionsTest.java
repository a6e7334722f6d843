package dev.escapement.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions as JSONata 2.0.6 and the service have them. Tests run in a Turkish locale, which knows two kinds of i. */
class JsonataFunctionsTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
                    $string([1.5, 'a', null, {'b': []}])          => "[1.5,\\"a\\",null,{\\"b\\":[]}]"
                    $string({'a': [1]}, true)                     => "{\\n  \\"a\\": [\\n    1\\n  ]\\n}"
                    $string(0.1 + 0.2)                            => "0.3"
                    $string(1e21)                                 => "1e+21"
                    $string(0.00000012)                           => "1.2e-7"
                    $string($sum)                                 => ""
                    $substring('hello', -3, 2)                    => "ll"
                    $substring('hello', 10)                       => ""
                    $substringBefore('a-b', '-')                  => "a"
                    $substringAfter('a-b', '-')                   => "b"
                    $uppercase('title')                           => "TITLE"
                    $lowercase('TITLE')                           => "title"
                    $length('a😀')                                => 2
                    $trim('  a \\t b ')                           => "a b"
                    $pad('ab', 5, 'xy')                           => "abxyx"
                    $pad('ab', -4)                                => "  ab"
                    $join(['a', 'b', 'a'], '-')                   => "a-b-a"
                    $base64decode($base64encode('ü'))             => "ü"
                    $encodeUrlComponent('a b/ü')                  => "a%20b%2F%C3%BC"
                    $encodeUrl('http://x/a b?q=ü')                => "http://x/a%20b?q=%C3%BC"
                    $decodeUrlComponent('a+b%2F%C3%BC')           => "a+b/ü"
                    $decodeUrl('a%2Fb%20c')                       => "a%2Fb c"
                    $number('0x1F') + $number('-1.5e1') + $number(true) => 17
                    $abs(-2) + $floor(2.7) + $ceil(2.1) + $sqrt(16) + $power(2, 3) => 19
                    [$round(2.5), $round(3.5), $round(1.005, 2), $round(125, -1)] => [2,4,1,120]
                    $formatBase(255, 16)                          => "ff"
                    [$sum([1, 2]), $max([1, 2]), $min([1, 2]), $average([1, 2])] => [3,2,1,1.5]
                    $max([])                                      => undefined
                    [$boolean('a'), $boolean([0]), $boolean({}), $not(0)] => [true,false,false,true]
                    [$count(null), $count([]), $count(1), $count($states.input.zz)] => [1,0,1,0]
                    $append([1], [2, 3])                          => [1,2,3]
                    $append(1, $states.input.zz)                  => 1
                    $reverse([1, 2])                              => [2,1]
                    $distinct([1, 1.0, '1', {'a': 1}, {'a': 1}])  => [1,"1",{"a":1}]
                    $zip([1, 2], ['a', 'b', 'c'])                 => [[1,"a"],[2,"b"]]
                    $sort([3, 1, 2])                              => [1,2,3]
                    $sort(['c', 'a', 'b'], function($l, $r){ true })  => ["b","a","c"]
                    $sort(['c', 'a', 'b'], function($l, $r){ false }) => ["c","a","b"]
                    $sort([{'k': 1, 'n': 1}, {'k': 0, 'n': 2}, {'k': 1, 'n': 3}], function($l, $r){ $l.k > $r.k }).n => [2,1,3]
                    $map([1, 2, 3], function($v, $i, $a){ $v * $i + $count($a) }) => [3,5,9]
                    $map(['a', 'b'], $uppercase)                  => ["A","B"]
                    $map([1, 2], $string)                         => ["1","2"]
                    $map([5], function($v){ $v })                 => 5
                    $filter([1, 2, 3, 4], function($v, $i){ $i % 2 = 0 }) => [1,3]
                    $reduce([1, 2, 3], function($a, $v){ $a & $v }, '')   => "123"
                    $reduce([[1], [2]], $append)                  => [1,2]
                    $single([1, 2, 3], function($v){ $v = 2 })    => 2
                    $each({'a': 1, 'b': 2}, function($v, $k){ $k & $v })  => ["a1","b2"]
                    $sift({'a': 1, 'b': 2}, function($v){ $v > 1 })       => {"b":2}
                    $keys([{'a': 1}, {'b': 1, 'a': 2}])           => ["a","b"]
                    $lookup([{'a': 1}, {'a': [2, 3]}], 'a')       => [1,2,3]
                    $spread({'a': 1, 'b': 2})                     => [{"a":1},{"b":2}]
                    $spread([{'a': 1}])                           => [{"a":1}]
                    $merge([{'a': 1}, {'b': 2}, {'a': 3}])        => {"a":3,"b":2}
                    $clone({'a': [1]})                            => {"a":[1]}
                    [$type(1), $type(null), $type([]), $type({}), $type($sum), $type(/a/)] => ["number","null","array","object","function","function"]
                    $assert(true, 'no')                           => undefined
                    $contains('abc', 'b') and $contains('ABC', /b/i) => true
                    $split('a1b22c', /\\d+/)                      => ["a","b","c"]
                    $split('abc', '', 2)                          => ["a","b"]
                    $match('ababb', /a(b+)/)                      => [{"match":"ab","index":0,"groups":["b"]},{"match":"abb","index":2,"groups":["bb"]}]
                    $match('ab', /(x)|(b)/).groups                => [null,"b"]
                    $replace('John Smith', /(\\w+)\\s(\\w+)/, '$2, $1$$') => "Smith, John$"
                    $replace('aaa', 'a', '$0', 2)                 => "$0$0a"
                    $replace('hello', /l/, function($m){ $uppercase($m.match) }) => "heLLo"
                    $contains('abc', function($s){ {'match': 'b', 'start': 1, 'end': 2, 'groups': [], 'next': function(){ $nobody }} }) => true
                    ('abc' ~> /b/).start                          => 1
                    $partition([1, 2, 3], 2)                      => [[1,2],[3]]
                    $partition([1], 4)                            => [[1]]
                    $range(1, 9, 4)                               => [1,5,9]
                    $range(1, 9, 9)                               => 1
                    $range(3, 1, -1)                              => [3,2,1]
                    $hash('input', 'SHA-1')                       => "140f86aae51ab9e1cda9b4254fe98a74eb54c1a1"
                    $random(42)                                   => 0.7275636800328681
                    $map([42, 42], $random)                       => [0.7275636800328681,0.7275636800328681]
                    $parse('{"a":[1,null]}')                      => {"a":[1,null]}
                    $parse('-0')                                  => 0
                    """)
    void a_function_gives_what_the_language_says(String expression, String value) {
        String result = value.equals("undefined") ? Jsonata.failure(expression) : Jsonata.value(expression);

        assertThat(result).isEqualTo(value.equals("undefined") ? "returned nothing (undefined)." : value);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
                    $sum(['a'])              => T0412: Argument 1 of function "sum" must be an array of "numbers"
                    $merge([1])              => T0412: Argument 1 of function "merge" must be an array of "objects"
                    $join([1])               => T0412: Argument 1 of function "join" must be an array of "strings"
                    $sum([1], 2)             => T0410: Argument 2 of function "sum" does not match function signature
                    $substring('a', 'b')     => T0410: Argument 2 of function "substring" does not match function signature
                    $number(null)            => T0410: Argument 1 of function "number" does not match function signature
                    (5).$length()            => T0411: Context value is not a compatible type with argument 1 of function "length"
                    $map([1], $uppercase)    => T0410: Argument 1 of function "uppercase" does not match function signature
                    $number('abc')           => D3030: Unable to cast value to a number: "abc"
                    $sqrt(-1)                => D3060: The sqrt function cannot be applied to a negative number: -1
                    $power(10, 400)          => D3061: The power function has resulted in a value that cannot be represented as a JSON number: base=10, exponent=400
                    $formatBase(1, 40)       => D3100: The radix of the formatBase function must be between 2 and 36.  It was given 40
                    $sort([1, 'a'])          => D3070: The single argument form of the sort function can only be applied to an array of strings or an array of numbers.  Use the second argument to specify a comparison function
                    $reduce([1], $string)    => D3050: The second argument of reduce function must be a function with at least two arguments
                    $single([1, 1])          => D3138: The $single() function expected exactly 1 matching result.  Instead it matched more.
                    $single([1], function($v){ false }) => D3139: The $single() function expected exactly 1 matching result.  Instead it matched 0.
                    $error('boom')           => D3137: boom
                    $error()                 => D3137: $error() function evaluated
                    $assert(false)           => D3141: $assert() statement failed
                    $match('abc', /x*/)      => D1004: Regular expression matches zero length string
                    $match('a', /a/, -1)     => D3040: Third argument of match function must evaluate to a positive number
                    $split('a', 'a', -1)     => D3020: Third argument of split function must evaluate to a positive number
                    $replace('a', '', 'b')   => D3010: Second argument of replace function cannot be an empty string
                    $replace('a', 'a', 'b', -1) => D3011: Fourth argument of replace function must evaluate to a positive number
                    $replace('a', /a/, function($m){ 1 }) => D3012: Attempted to replace a matched string with a non-string value
                    $match('a', function($s){ 1 }) => T1010: The matcher function argument passed to function "match" does not return the correct object structure
                    $decodeUrl('%zz')        => D3140: Malformed URL passed to $decodeUrl(): "%zz"
                    $encodeUrlComponent('\\ud800') => D3140: Malformed URL passed to $encodeUrlComponent(): "\\ud800"
                    $hash('a', 'CRC')        => T0410: Argument 2 of function "hash" does not match function signature
                    $partition([1], 0)       => T0410: Argument 2 of function "partition" does not match function signature
                    $range(1, 2, 0)          => T0410: Argument 3 of function "range" does not match function signature
                    """)
    void a_function_fails_with_the_code_and_the_text_of_the_language(String expression, String failure) {
        String expected = failure.replace("\\ud800", "\ud800");

        assertThat(Jsonata.failure(expression)).isEqualTo("threw an error during evaluation. " + expected);
    }

    @ParameterizedTest
    @CsvSource({"$base64decode('!!!')"})
    void what_the_language_has_no_code_for_is_an_internal_error_with_a_drawn_identifier(String expression) {
        String failure = Jsonata.failure(expression);

        assertThat(failure)
                .matches("threw an internal error during evaluation\\. [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                .isEqualTo(Jsonata.failure(expression));
    }
}
