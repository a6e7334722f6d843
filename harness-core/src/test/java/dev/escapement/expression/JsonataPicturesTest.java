package dev.escapement.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers and dates written after pictures and read back. Expectations were checked against JSONata 2.0.6 itself. */
class JsonataPicturesTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
                    $formatNumber(12345.6, '#,###.00')               => "12,345.60"
                    $formatNumber(1234.5678, '00.000e0')             => "12.346e2"
                    $formatNumber(-34.555, '#0.00;(#0.00)')          => "(34.56)"
                    $formatNumber(-5, '0')                           => "-5"
                    $formatNumber(0.14, '01%')                       => "14%"
                    $formatNumber(0.14, '###pm', {'per-mille': 'pm'}) => "140pm"
                    $formatNumber(1234.5678, '①①.①①①e①', {'zero-digit': '①'}) => "②③.④⑤⑦e③"
                    $formatNumber(1234567, '#,##,##0')               => "12,34,567"
                    $formatNumber(0.1234567, '0.000,000')            => "0.123,457"
                    $formatNumber(12, '$0.00 USD')                   => "$12.00 USD"
                    $formatNumber(0, '#.##')                         => ".0"
                    $formatInteger(2789, 'Ww')                       => "Two Thousand, Seven Hundred and Eighty-Nine"
                    $formatInteger(1020, 'w;o')                      => "one thousand and twentieth"
                    $formatInteger(15, 'W')                          => "FIFTEEN"
                    $formatInteger(1999, 'i')                        => "mcmxcix"
                    $formatInteger(703, 'A')                         => "AAA"
                    $formatInteger(1234567, '#,##0')                 => "1,234,567"
                    $formatInteger(112, '0;o')                       => "112th"
                    $formatInteger(23, '0;o')                        => "23rd"
                    $formatInteger(-5, '000')                        => "-005"
                    $formatInteger(12345, '#:##,0')                  => "12:34,5"
                    $formatInteger(555, '٠')                         => "٥٥٥"
                    $parseInteger('12,345', '#,##0')                 => 12345
                    $parseInteger('twelve thousand, four hundred and seventy-six', 'w') => 12476
                    $parseInteger('MMXX', 'I')                       => 2020
                    $parseInteger('abc', 'a')                        => 731
                    $parseInteger('21st', '0;o')                     => 21
                    $fromMillis(1510067557121)                       => "2017-11-07T15:12:37.121Z"
                    $fromMillis(1510067557121, '[M01]/[D01]/[Y0001] [h#1]:[m01][P]') => "11/07/2017 3:12pm"
                    $fromMillis(1510067557121, '[H01]:[m01] [z]', '-0500')           => "10:12 GMT-05:00"
                    $fromMillis(1510067557121, '[FNn], [D1o] [MNn] [Y,2-2]')         => "Tuesday, 7th November 17"
                    $fromMillis(1510067557121, '[MN,3-3] [PN] [Dwo] [YI]')           => "NOV PM seventh MMXVII"
                    $fromMillis(1510067557121, '[[x]] [f001] [Z01:01t] [C]')         => "[x] 121 Z ISO"
                    $fromMillis(1483228800000, '[X]-W[W01]-[F1] [xNn] [w] [d]')      => "2016-W52-7 December 5 1"
                    $fromMillis(1510067557121, '[Z] [Z0000]', '+0530')               => "+05:30 +0530"
                    $now()                                           => "2031-02-03T04:05:06.789Z"
                    $now('[Y]/[M]/[D]')                              => "2031/2/3"
                    $millis()                                        => 1927857906789
                    $toMillis('2017-11-07T15:12:37.121Z')            => 1510067557121
                    $toMillis('2017-11-07T15:12:37')                 => 1510067557000
                    $toMillis('2017-11-07T15:12:37.5+0100')          => 1510063957500
                    $toMillis('2017')                                => 1483228800000
                    $toMillis('27 Mar 2018 10:30 pm', '[D] [MNn,3-3] [Y] [h]:[m] [P]') => 1522189800000
                    $toMillis('2018-03-27 10:30 -05:30', '[Y]-[M]-[D] [H]:[m] [Z01:01]') => 1522166400000
                    $toMillis('2018-123', '[Y]-[d]')                 => 1525305600000
                    $toMillis('10:30', '[H]:[m]')                    => 1927881000000
                    $toMillis('03-27', '[M]-[D]')                    => 1932336000000
                    $toMillis('twenty-seventh March, two thousand and eighteen', '[Dwo] [MNn], [Yw]') => 1522108800000
                    """)
    void numbers_and_dates_follow_their_pictures(String expression, String value) {
        assertThat(Jsonata.value(expression)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
                    $formatNumber(1, '0;0;0')   => D3080: The picture string must only contain a maximum of two sub-pictures
                    $formatNumber(1, '0.0.0')   => D3081: The sub-picture must not contain more than one instance of the 'decimal-separator' character
                    $formatNumber(1, '0%%')     => D3082: The sub-picture must not contain more than one instance of the 'percent' character
                    $formatNumber(1, '0‰‰')     => D3083: The sub-picture must not contain more than one instance of the 'per-mille' character
                    $formatNumber(1, '0%‰')     => D3084: The sub-picture must not contain both a 'percent' and a 'per-mille' character
                    $formatNumber(1, ',')       => D3088: The sub-picture must not contain a 'grouping-separator' at the end of the integer part
                    $formatNumber(1, '0a0')     => D3086: The sub-picture must not contain a passive character that is preceded by an active character and that is followed by another active character
                    $formatNumber(1, '0,.0')    => D3087: The sub-picture must not contain a 'grouping-separator' character that appears adjacent to a 'decimal-separator' character
                    $formatNumber(1, '0,,0')    => D3089: The sub-picture must not contain two adjacent instances of the 'grouping-separator' character
                    $formatNumber(1, '0#')      => D3090: The integer part of the sub-picture must not contain a member of the 'decimal digit family' that is followed by an instance of the 'optional digit character'
                    $formatNumber(1, '0.#0')    => D3091: The fractional part of the sub-picture must not contain an instance of the 'optional digit character' that is followed by a member of the 'decimal digit family'
                    $formatNumber(1, '0%e0')    => D3092: A sub-picture that contains a 'percent' or 'per-mille' character must not contain a character treated as an 'exponent-separator'
                    $formatNumber(1, '0e#')     => D3093: The exponent part of the sub-picture must comprise only of one or more characters that are members of the 'decimal digit family'
                    $formatInteger(1, 'x')      => D3130: Formatting or parsing an integer as a sequence starting with "x" is not supported by this implementation
                    $formatInteger(1, '0٠')     => D3131: In a decimal digit pattern, all digits must be from the same decimal group
                    $fromMillis(1, '[q]')       => D3132: Unknown component specifier "q" in date/time picture string
                    $fromMillis(1, '[YN]')      => D3133: The 'name' modifier can only be applied to months and days in the date/time picture string, not "Y"
                    $fromMillis(1, '[Z00000]')  => D3134: The timezone integer format specifier cannot have more than four digits
                    $fromMillis(1, '[Y')        => D3135: No matching closing bracket ']' in date/time picture string
                    $toMillis('2018 10', '[Y] [H]')        => D3136: The date/time picture string is missing specifiers required to parse the timestamp
                    $toMillis('2018-W05', '[X]-W[W]')      => D3136: The date/time picture string is missing specifiers required to parse the timestamp
                    $toMillis('tomorrow')       => D3110: The argument of the toMillis function must be an ISO 8601 formatted timestamp. Given "tomorrow"
                    $toMillis('2017-02-30')     => D3110: The argument of the toMillis function must be an ISO 8601 formatted timestamp. Given "2017-02-30"
                    """)
    void a_broken_picture_is_told_in_the_words_of_the_language(String expression, String failure) {
        assertThat(Jsonata.failure(expression)).isEqualTo("threw an error during evaluation. " + failure);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
                    $toMillis('nope', '[Y]')
                    $toMillis('JANUARY', '[MNn]')
                    $parseInteger('abc', '0')
                    $parseInteger('many', 'w')
                    $parseInteger('IIII!', 'I')
                    """)
    void a_text_that_does_not_follow_its_picture_is_nothing(String expression) {
        assertThat(Jsonata.failure(expression)).isEqualTo("returned nothing (undefined).");
    }
}
