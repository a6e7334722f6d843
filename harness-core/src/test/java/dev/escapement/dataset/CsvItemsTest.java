package dev.escapement.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvItemsTest {

    private static final String FIRST_ROW = "{\"InputType\":\"CSV\",\"CSVHeaderLocation\":\"FIRST_ROW\"}";

    @Test
    void rows_are_texts_by_the_headers_of_the_first_row() {
        ReadItems read = ReadItems.ofText("id,total\n7,12.50\n8,\n", FIRST_ROW);

        assertThat(read.allValues())
                .containsExactly("{\"total\":\"12.50\",\"id\":\"7\"}", "{\"total\":\"\",\"id\":\"8\"}");
        assertThat(read.items().get(0).source()).isEqualTo("S3://b/file");
        assertThat(read.items().get(0).key()).isNull();
    }

    @Test
    void headers_may_be_given_and_then_the_first_row_is_data() {
        ReadItems read = ReadItems.ofText("x,y\nz,\n", given("A", "B"));

        assertThat(read.allValues()).containsExactly("{\"A\":\"x\",\"B\":\"y\"}", "{\"A\":\"z\",\"B\":\"\"}");
    }

    @Test
    void what_a_row_lacks_is_empty_and_what_it_has_too_much_is_dropped() {
        ReadItems read = ReadItems.ofText("only\n1,2,3,4\n", given("A", "B", "C"));

        assertThat(read.allValues())
                .containsExactly("{\"A\":\"only\",\"B\":\"\",\"C\":\"\"}", "{\"A\":\"1\",\"B\":\"2\",\"C\":\"3\"}");
    }

    @Test
    void a_header_may_be_empty_or_look_like_something_else() {
        ReadItems read = ReadItems.ofText("0,True,{},\na,b,c,d\n", FIRST_ROW);

        assertThat(read.allValues()).containsExactly("{\"0\":\"a\",\"\":\"d\",\"{}\":\"c\",\"True\":\"b\"}");
    }

    @Test
    void nothing_is_made_of_numbers_words_blanks_and_single_quotes() {
        ReadItems read = ReadItems.ofText("1,true,'q', x \nNull,None,,\n", given("A", "B", "C", "D"));

        assertThat(read.allValues())
                .containsExactly(
                        "{\"A\":\"1\",\"B\":\"true\",\"C\":\"'q'\",\"D\":\" x \"}",
                        "{\"A\":\"Null\",\"B\":\"None\",\"C\":\"\",\"D\":\"\"}");
    }

    @Test
    void a_line_of_blanks_is_a_row_and_an_empty_one_is_not() {
        ReadItems read = ReadItems.ofText("\n\nA,B\n\n   \n\r\nx,y\n\n", FIRST_ROW);

        assertThat(read.allValues()).containsExactly("{\"A\":\"   \",\"B\":\"\"}", "{\"A\":\"x\",\"B\":\"y\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '`',
            value = {"COMMA ,", "PIPE |", "SEMICOLON ;", "TAB `\t`", "SPACE ` `"})
    void every_delimiter_divides(String name, String delimiter) {
        String text = "A%sB\n\"x%sx\"%sy\n".formatted(delimiter, delimiter, delimiter);

        ReadItems read = ReadItems.ofText(text, "{\"InputType\":\"CSV\",\"CSVDelimiter\":\"" + name + "\"}");

        String x = "x" + (name.equals("TAB") ? "\\t" : delimiter) + "x";
        assertThat(read.allValues()).containsExactly("{\"A\":\"" + x + "\",\"B\":\"y\"}");
    }

    @Test
    void double_quotes_hold_delimiters_line_ends_and_double_quotes() {
        ReadItems read = ReadItems.ofText("A,B\n\"1,5\r\n2\",\"say \"\"hi\"\"\"\n\"\",a\"b\"c\n\"q\"x,\n", FIRST_ROW);

        assertThat(read.allValues())
                .containsExactly(
                        "{\"A\":\"1,5\\r\\n2\",\"B\":\"say \\\"hi\\\"\"}",
                        "{\"A\":\"\",\"B\":\"a\\\"b\\\"c\"}",
                        "{\"A\":\"qx\",\"B\":\"\"}");
    }

    @ParameterizedTest
    @CsvSource({"\\n", "\\r\\n", "\\r"})
    void lines_end_in_every_way_and_the_last_needs_no_end(String end) {
        String lineEnd = end.replace("\\n", "\n").replace("\\r", "\r");

        ReadItems read = ReadItems.ofText(String.join(lineEnd, "A,B", "1,2", "3,"), FIRST_ROW);

        assertThat(read.allValues()).containsExactly("{\"A\":\"1\",\"B\":\"2\"}", "{\"A\":\"3\",\"B\":\"\"}");
    }

    @Test
    void a_mark_in_front_of_the_text_is_no_part_of_it() {
        ReadItems read = ReadItems.ofText("\uFEFFid\n7\n", FIRST_ROW);

        assertThat(read.allValues()).containsExactly("{\"id\":\"7\"}");
    }

    @Test
    void no_rows_are_no_failure() {
        assertThat(ReadItems.ofText("", FIRST_ROW).allValues()).isEmpty();
        assertThat(ReadItems.ofText("A,B\n", FIRST_ROW).allValues()).isEmpty();
        assertThat(ReadItems.ofText("", given("A")).allValues()).isEmpty();
    }

    @Test
    void a_header_cannot_occur_twice() {
        String cause = "CSV headers cannot contain duplicates.";

        assertThat(ReadItems.ofText("x,y\n", given("A", "A")).failure()).isEqualTo(DatasetFailure.ofReader(cause));
        assertThat(ReadItems.ofText("A,A\nx,y\n", FIRST_ROW).cause()).isEqualTo(cause);
    }

    @Test
    void headers_have_a_largest_size() {
        String headers =
                IntStream.range(0, 2_000).mapToObj(i -> "c" + (10_000 + i)).collect(Collectors.joining(","));

        assertThat(ReadItems.ofText(headers, FIRST_ROW).cause()).isEqualTo("CSV headers cannot be larger than 10 KiB.");
    }

    @Test
    void a_quote_that_is_never_closed_is_told_with_its_line_after_the_rows_before() {
        ReadItems read = ReadItems.ofText("A,B\n1,\"two\nlines\"\n3,\"oops\n5,6\n7,8\n", FIRST_ROW);

        assertThat(read.values()).containsExactly("{\"A\":\"1\",\"B\":\"two\\nlines\"}");
        assertThat(read.cause()).isEqualTo("S3://b/file ends within the quoted field that begins in line 4.");
    }

    @Test
    void a_row_larger_than_any_item_is_told_before_it_fills_the_memory() {
        GeneratedBuckets endless =
                Buckets.generated().lines("b", "file", Long.MAX_VALUE, number -> number == 0 ? "\"open" : "more");

        ReadItems read = ReadItems.ofObject(endless, "file", given("A"));

        assertThat(read.cause())
                .isEqualTo("An item of S3://b/file is larger than 8 MB, the most that an item may have.");
    }

    @Test
    void many_columns_come_in_the_order_of_the_service() {
        String names = IntStream.range(0, 20).mapToObj(i -> "col" + i).collect(Collectors.joining(","));

        ReadItems read = ReadItems.ofText(names + "\n" + names + "\n", FIRST_ROW);

        assertThat(read.items().get(0).value().properties())
                .hasSize(20)
                .allSatisfy(member -> assertThat(member.getValue().textValue()).isEqualTo(member.getKey()));
    }

    private static String given(String... headers) {
        String quoted = Stream.of(headers).map(each -> '"' + each + '"').collect(Collectors.joining(","));
        return "{\"InputType\":\"CSV\",\"CSVHeaderLocation\":\"GIVEN\",\"CSVHeaders\":[" + quoted + "]}";
    }
}
