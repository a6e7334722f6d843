package dev.escapement.statetest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.StateMachine;
import dev.escapement.json.Json;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TriedMapsTest {

    private static final String PROCESSOR = """
            "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
              "StartAt": "Paint", "States": {"Paint": {"Type": "Pass", "End": true}}}
            """;

    @Test
    void the_items_their_selection_and_the_limits_are_shown() {
        StateTest test = map("""
                "ItemsPath": "$.doors", "MaxConcurrency": 3, "ToleratedFailurePercentage": 12.5,
                "ItemSelector": {"nr.$": "$$.Map.Item.Index", "door.$": "$$.Map.Item.Value", "house.$": "$.house"},
                "ResultSelector": {"painted.$": "$"}, "ResultPath": "$.report"
                """).mockingResult("[\"ok\", \"ok\"]");

        InspectionData data = inspected(test, "{\"doors\": [\"red\", \"blue\"], \"house\": 9}");

        assertThat(data.afterItemsPath()).isEqualTo(Json.parse("[\"red\", \"blue\"]"));
        assertThat(data.afterItemSelector()).isEqualTo(Json.parse("""
                [{"nr": 0, "door": "red", "house": 9}, {"nr": 1, "door": "blue", "house": 9}]"""));
        assertThat(data.afterItemBatcher()).isNull();
        assertThat(data.maxConcurrency()).isEqualTo(3);
        assertThat(data.toleratedFailurePercentage()).isEqualTo(12.5);
        assertThat(data.toleratedFailureCount()).isNull();
        assertThat(data.afterResultSelector()).isEqualTo(Json.parse("{\"painted\": [\"ok\", \"ok\"]}"));
        assertThat(data.result()).isNull();
    }

    @Test
    void a_map_without_a_limit_shows_zero_and_without_a_selector_no_selection() {
        InspectionData data = inspected(map("\"ToleratedFailureCount\": 2").mockingResult("[]"), "[1]");

        assertThat(data.toJson().path("maxConcurrency").intValue()).isZero();
        assertThat(data.toleratedFailureCount()).isEqualTo(2);
        assertThat(data.afterItemSelector()).isNull();
    }

    @Test
    void batches_hold_selected_items() {
        StateTest test = map("""
                "ItemSelector": {"v.$": "$$.Map.Item.Value"},
                "ItemBatcher": {"MaxItemsPerBatch": 2, "BatchInput": {"run": 5}}
                """).mockingResult("[]");

        InspectionData data = inspected(test, "[1, 2, 3]");

        assertThat(data.afterItemBatcher()).isEqualTo(Json.parse("""
                [{"BatchInput": {"run": 5}, "Items": [{"v": 1}, {"v": 2}]},
                 {"BatchInput": {"run": 5}, "Items": [{"v": 3}]}]"""));
    }

    @Test
    void the_members_of_an_object_are_items_with_keys() {
        StateTest test = map("""
                "ItemSelector": {"k.$": "$$.Map.Item.Key", "v.$": "$$.Map.Item.Value"}
                """).mockingResult("[]");

        assertThat(inspected(test, "{\"a\": 1, \"b\": 2}").afterItemSelector())
                .isEqualTo(Json.parse("[{\"k\": \"a\", \"v\": 1}, {\"k\": \"b\", \"v\": 2}]"));
    }

    @Test
    void items_that_are_no_array_fail_the_state() {
        StateTestResult result = map("").mockingResult("[]").test("7");

        assertThat(result.error()).isEqualTo("States.Runtime");
        assertThat(result.cause()).isEqualTo("Reference path \"$\" must point to array.");
    }

    @Test
    void more_failures_than_are_tolerated_fail_the_state_and_as_many_do_not() {
        StateTest test = map("\"ToleratedFailureCount\": 1").mockingResult("[0, 0, 1]");

        StateTestResult tooMany = test.afterFailedIterations(2).test("[1, 2, 3]");
        StateTestResult justNot = test.afterFailedIterations(1).test("[1, 2, 3]");

        assertThat(tooMany.error()).isEqualTo("States.ExceedToleratedFailureThreshold");
        assertThat(tooMany.cause()).isEqualTo("The specified tolerated failure threshold was exceeded");
        assertThat(justNot.output()).isEqualTo(Json.parse("[0, 0, 1]"));
    }

    @Test
    void without_a_threshold_no_number_of_failures_is_too_many() {
        assertThat(map("").mockingResult("[]")
                        .afterFailedIterations(3)
                        .test("[1, 2, 3]")
                        .status())
                .isEqualTo(StateTestStatus.SUCCEEDED);
    }

    @Test
    void a_mocked_error_counts_more_than_the_number_of_failures() {
        StateTestResult result = map("\"ToleratedFailureCount\": 0")
                .mockingError("Paint.Dry", null)
                .causedBy("Paint")
                .afterFailedIterations(2)
                .test("[1, 2, 3]");

        assertThat(result.error()).isEqualTo("Paint.Dry");
    }

    @Test
    void no_more_iterations_can_have_failed_than_there_are() {
        StateTest test = map("").mockingResult("[]").afterFailedIterations(4);

        assertThatThrownBy(() -> test.test("[1, 2, 3]"))
                .hasMessage("ValidationException: Map iteration failure count must be less than or equal to the number "
                        + "of Map iterations");
    }

    @Test
    void a_map_inside_an_iteration_cannot_have_failed_altogether() {
        StateTest inner = StateMachine.parse("""
                        {"StartAt": "Houses", "States": {"Houses": {"Type": "Map", "End": true, "ItemProcessor": {
                          "StartAt": "Doors", "States": {"Doors": {"Type": "Map", "End": true, "ItemProcessor": {
                            "StartAt": "Paint", "States": {"Paint": {"Type": "Pass", "End": true}}}}}}}}}
                        """).state("Doors").mockingResult("[]");

        assertThat(inner.afterFailedIterations(1).test("[1, 2]").status()).isEqualTo(StateTestStatus.SUCCEEDED);
        assertThatThrownBy(() -> inner.afterFailedIterations(2).test("[1, 2]"))
                .hasMessageEndingWith("of Map iterations, and less for a Map inside another");
    }

    @Test
    void a_reader_without_data_looks_for_the_items_in_the_input() {
        StateTest test = reading("\"InputType\": \"JSON\"", "\"ItemsPath\": \"$.doors\"");

        assertThat(inspected(test, "{\"doors\": [4]}").afterItemsPath()).isEqualTo(Json.parse("[4]"));
    }

    @Test
    void json_data_are_items_or_hold_them_where_the_pointer_points() {
        StateTest whole = reading("\"InputType\": \"JSON\"", SELECT).readingItems("[4, 5]");
        StateTest part = reading("\"InputType\": \"JSON\", \"ItemsPointer\": \"/doors/open\"", SELECT)
                .readingItems("{\"doors\": {\"open\": [6]}}");

        assertThat(inspected(whole, "{}").afterItemSelector()).isEqualTo(Json.parse("[{\"v\": 4}, {\"v\": 5}]"));
        assertThat(inspected(part, "{}").afterItemsPointer()).isEqualTo(Json.parse("[6]"));
        assertThat(inspected(part, "{}").afterItemSelector()).isEqualTo(Json.parse("[{\"v\": 6}]"));
    }

    @Test
    void lines_of_json_are_items_up_to_the_limit() {
        StateTest test = reading("\"InputType\": \"JSONL\", \"MaxItemsPath\": \"$.most\"", SELECT)
                .readingItems("{\"a\": 1}\n\n{\"a\": 2}\r\n{\"a\": 3}");

        assertThat(selected(test, "{\"most\": 2}")).isEqualTo("[{\"v\":{\"a\":1}},{\"v\":{\"a\":2}}]");
        assertThat(selected(test, "{\"most\": 0}")).contains("{\"a\":3}");
    }

    @Test
    void rows_of_csv_are_texts_by_their_headers_in_the_order_of_the_service() {
        StateTest test = reading("\"InputType\": \"CSV\", \"CSVHeaderLocation\": \"FIRST_ROW\"", SELECT)
                .readingItems("house,door\r\n9,\"red, or \"\"rust\"\"\"\n10\n\n11,blue,extra\n");

        assertThat(selected(test, "{}")).isEqualTo("""
                [{"v":{"door":"red, or \\"rust\\"","house":"9"}},\
                {"v":{"door":"","house":"10"}},\
                {"v":{"door":"blue","house":"11"}}]""");
    }

    @Test
    void csv_headers_may_be_given_and_fields_parted_by_other_signs() {
        StateTest test = reading("""
                "InputType": "CSV", "CSVHeaderLocation": "GIVEN", "CSVHeaders": ["n"], "CSVDelimiter": "PIPE"
                """, SELECT).readingItems("1|x\n2,3|");

        assertThat(selected(test, "{}")).isEqualTo("[{\"v\":{\"n\":\"1\"}},{\"v\":{\"n\":\"2,3\"}}]");
    }

    @Test
    void data_that_cannot_be_read_fail_the_reader() {
        String catching = "\"Catch\": [{\"ErrorEquals\": [\"States.ItemReaderFailed\"], \"Next\": \"Ask\"}]";
        StateTest json = reading("\"InputType\": \"JSON\"", catching);

        assertThat(json.readingItems("7").test().cause()).isEqualTo("Attempting to map over non-iterable node.");
        assertThat(json.readingItems("7").test().nextState()).isEqualTo("Ask");
        assertThat(json.readingItems("[1").test().cause()).startsWith("mapItemReaderData is not valid JSON: ");
        assertThat(reading("\"ItemsPointer\": \"/a\"", "")
                        .readingItems("{}")
                        .test()
                        .error())
                .isEqualTo("States.ItemReaderFailed");
        assertThat(reading("\"ItemsPointer\": \"a\"", "")
                        .readingItems("{}")
                        .test()
                        .cause())
                .isEqualTo("The ItemsPointer must be a JSON pointer, which starts with '/', but is 'a'");
        assertThat(reading("\"InputType\": \"CSV\", \"CSVHeaderLocation\": \"FIRST_ROW\"", "")
                        .readingItems("a,\"b")
                        .test()
                        .cause())
                .isEqualTo("mapItemReaderData ends within the quoted field that begins in line 1.");
    }

    private static final String SELECT = "\"ItemSelector\": {\"v.$\": \"$$.Map.Item.Value\"}";

    private static StateTest map(String fields) {
        return StateTest.of(
                "{\"Type\": \"Map\", \"End\": true, " + (fields.isBlank() ? "" : fields + ", ") + PROCESSOR + "}");
    }

    private static StateTest reading(String config, String fields) {
        return map("""
                "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": {%s},
                  "Parameters": {"Bucket": "b", "Key": "k"}}%s
                """.formatted(config, fields.isEmpty() ? "" : ", " + fields)).mockingResult("[]");
    }

    private static InspectionData inspected(StateTest test, String input) {
        return Objects.requireNonNull(
                test.inspecting(InspectionLevel.DEBUG).test(input).inspectionData());
    }

    private static String selected(StateTest test, String input) {
        JsonNode items = inspected(test, input).afterItemSelector();
        return items == null ? "nothing" : Json.write(items);
    }
}
