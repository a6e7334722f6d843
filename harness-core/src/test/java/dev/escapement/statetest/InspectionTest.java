package dev.escapement.statetest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import org.junit.jupiter.api.Test;

class InspectionTest {

    private static final String MOVE = """
            {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:move",
             "InputPath": "$.box", "Parameters": {"weight.$": "$.kilos"}, "ResultSelector": {"shelf.$": "$.place"},
             "ResultPath": "$.stored", "OutputPath": "$.stored.shelf", "End": true}
            """;

    @Test
    void at_level_info_nothing_is_told_beside_the_outcome() {
        StateTestResult result =
                StateTest.of(MOVE).mockingResult("{\"place\": \"A3\"}").test("{\"box\": {\"kilos\": 4}}");

        assertThat(Json.write(result.toJson())).isEqualTo("{\"output\":\"\\\"A3\\\"\",\"status\":\"SUCCEEDED\"}");
    }

    @Test
    void a_jsonpath_task_shows_every_stage() {
        StateTest test = StateTest.of(MOVE).mockingResult("{\"place\": \"A3\"}");

        assertThat(data(test, "{\"box\": {\"kilos\": 4}}")).isEqualTo("""
                {"input":"{\\"box\\":{\\"kilos\\":4}}",\
                "afterInputPath":"{\\"kilos\\":4}",\
                "afterParameters":"{\\"weight\\":4}",\
                "result":"{\\"place\\":\\"A3\\"}",\
                "afterResultSelector":"{\\"shelf\\":\\"A3\\"}",\
                "afterResultPath":"{\\"box\\":{\\"kilos\\":4},\\"stored\\":{\\"shelf\\":\\"A3\\"}}"}""");
    }

    @Test
    void stages_that_were_not_reached_are_not_shown() {
        StateTest test = StateTest.of(MOVE).mockingResult("{}");

        assertThat(data(test, "{\"box\": {}}")).isEqualTo("""
                {"input":"{\\"box\\":{}}","afterInputPath":"{}"}""");
    }

    @Test
    void a_jsonata_task_shows_its_arguments_and_its_result() {
        StateTest test = StateTest.of("""
                {"Type": "Task", "QueryLanguage": "JSONata", "End": true,
                 "Resource": "arn:aws:lambda:us-east-1:123456789012:function:move",
                 "Arguments": {"weight": "{% $states.input.kilos %}"}}
                """);

        assertThat(data(test.mockingResult("1"), "{\"kilos\": 4}")).isEqualTo("""
                {"input":"{\\"kilos\\":4}","afterArguments":"{\\"weight\\":4}","result":"1"}""");
        assertThat(data(test.mockingError("Jam", null), "{\"kilos\": 4}")).isEqualTo("""
                {"input":"{\\"kilos\\":4}","afterArguments":"{\\"weight\\":4}"}""");
    }

    @Test
    void a_pass_with_a_fixed_result_shows_no_way_in() {
        StateTest test = StateTest.of("{\"Type\": \"Pass\", \"Result\": [1], \"ResultPath\": \"$.r\", \"End\": true}");

        assertThat(data(test, "{\"a\": 1}")).isEqualTo("""
                {"input":"{\\"a\\":1}","result":"[1]","afterResultSelector":"[1]",\
                "afterResultPath":"{\\"a\\":1,\\"r\\":[1]}"}""");
    }

    @Test
    void states_without_work_show_only_their_way_in() {
        String expected = "{\"input\":\"{\\\"a\\\":1}\",\"afterInputPath\":\"1\"}";

        for (String fields : new String[] {
            "\"Type\": \"Succeed\"",
            "\"Type\": \"Wait\", \"Seconds\": 1, \"End\": true",
            "\"Type\": \"Choice\", \"Default\": \"X\", \"Choices\": [{\"Variable\": \"$\", \"IsNull\": true, \"Next\": \"Y\"}]"
        }) {
            StateTest test = StateTest.of("{\"InputPath\": \"$.a\", " + fields + "}");

            assertThat(data(test, "{\"a\": 1}")).as(fields).isEqualTo(expected);
        }
    }

    @Test
    void a_fail_state_shows_its_input_twice() {
        assertThat(data(StateTest.of("{\"Type\": \"Fail\"}"), "{}"))
                .isEqualTo("{\"input\":\"{}\",\"afterInputPath\":\"{}\"}");
    }

    @Test
    void a_parallel_shows_only_its_way_out() {
        StateTest test = StateTest.of("""
                {"Type": "Parallel", "InputPath": "$.in", "Parameters": {"b.$": "$"}, "ResultSelector": {"first.$": "$[0]"},
                 "End": true, "Branches": [{"StartAt": "A", "States": {"A": {"Type": "Succeed"}}}]}
                """).mockingResult("[5]");

        assertThat(data(test, "{\"in\": 2}")).isEqualTo("""
                {"input":"{\\"in\\":2}","afterResultSelector":"{\\"first\\":5}","afterResultPath":"{\\"first\\":5}"}""");
    }

    @Test
    void variables_are_shown_as_the_state_would_leave_them_unless_there_are_none() {
        StateTest test = StateTest.of("{\"Type\": \"Pass\", \"Assign\": {\"b\": 2}, \"End\": true}");

        assertThat(data(test.withVariables("{\"a\": 1, \"b\": 1}"), "{}"))
                .contains("\"variables\":\"{\\\"a\\\":1,\\\"b\\\":2}\"");
        assertThat(data(StateTest.of("{\"Type\": \"Succeed\"}"), "{}")).doesNotContain("variables");
    }

    @Test
    void an_http_task_shows_its_request_and_response_at_level_trace() {
        StateTest test = StateTest.of("""
                {"Type": "Task", "Resource": "arn:aws:states:::http:invoke", "End": true, "Parameters": {
                  "ApiEndpoint": "https://parcels.example/find", "Method": "GET", "Headers": {"Accept": "text/plain"},
                  "QueryParameters": {"nr": ["7", "8"]}, "RequestBody": {"fast": true},
                  "InvocationConfig": {"ConnectionArn": "arn:aws:events:us-east-1:123456789012:connection/p/1"}}}
                """).answering(call -> TaskReply.success(Json.parse("""
                        {"Headers": {"content-type": ["text/plain"]}, "ResponseBody": "two", "StatusCode": 200,
                         "StatusText": "OK"}
                        """)));

        InspectionData traced =
                test.inspecting(InspectionLevel.TRACE).revealingSecrets().test().inspectionData();
        InspectionData debugged = test.inspecting(InspectionLevel.DEBUG).test().inspectionData();

        assertThat(traced).isNotNull();
        assertThat(traced.request())
                .isEqualTo(new HttpRequest(
                        "https",
                        "GET",
                        "https://parcels.example/find?nr=7&nr=8",
                        "[Accept: text/plain, User-Agent: Amazon|StepFunctions|HttpInvoke|us-east-1, Range: bytes=0-262144]",
                        "{\"fast\":true}"));
        assertThat(traced.response())
                .isEqualTo(new HttpResponse("https", "200", "OK", "[content-type: text/plain]", "two"));
        assertThat(traced.toJson().path("response").path("statusCode").textValue())
                .isEqualTo("200");
        assertThat(debugged).isNotNull();
        assertThat(debugged.request()).isNull();
    }

    private static String data(StateTest test, String input) {
        return Json.write(
                test.inspecting(InspectionLevel.DEBUG).test(input).toJson().path("inspectionData"));
    }
}
