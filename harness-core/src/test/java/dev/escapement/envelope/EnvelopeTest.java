package dev.escapement.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.SampleCalls;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {

    private static final JsonNode PAID = Json.parse("{\"paid\": true}");

    @Test
    void an_invoked_function_answers_with_the_metadata_of_the_service() {
        TaskCall call = SampleCalls.of("arn:aws:states:::lambda:invoke", "{\"FunctionName\": \"pay\"}");

        JsonNode response = Envelope.around(call, PAID);

        assertThat(response)
                .hasToString("{\"ExecutedVersion\":\"$LATEST\",\"Payload\":{\"paid\":true},\"SdkHttpMetadata\":"
                        + "{\"AllHttpHeaders\":{\"Connection\":[\"keep-alive\"],\"Content-Length\":[\"13\"],"
                        + "\"Content-Type\":[\"application/json\"],\"Date\":[\"Mon, 05 Jan 2026 09:00:00 GMT\"],"
                        + "\"x-amzn-RequestId\":[\"" + id(response) + "\"]},\"HttpHeaders\":{\"Connection\":"
                        + "\"keep-alive\",\"Content-Length\":\"13\",\"Content-Type\":\"application/json\","
                        + "\"Date\":\"Mon, 05 Jan 2026 09:00:00 GMT\",\"x-amzn-RequestId\":\"" + id(response)
                        + "\"},\"HttpStatusCode\":200},\"SdkResponseMetadata\":{\"RequestId\":\"" + id(response)
                        + "\"},\"StatusCode\":200}");
    }

    @ParameterizedTest
    @CsvSource({"Event, 202", "DryRun, 204"})
    void nobody_waits_for_a_function_that_is_only_notified(String type, int status) {
        TaskCall call = SampleCalls.of("arn:aws:states:::lambda:invoke", "{\"InvocationType\": \"" + type + "\"}");

        JsonNode response = Envelope.around(call, PAID);

        assertThat(response.has("Payload")).isFalse();
        assertThat(response.path("StatusCode").intValue()).isEqualTo(status);
    }

    @Test
    void a_version_that_is_asked_for_is_the_one_that_ran() {
        TaskCall call = SampleCalls.of("arn:aws:states:::lambda:invoke", "{\"Qualifier\": \"7\"}");

        JsonNode response = Envelope.around(call, PAID);

        assertThat(response.path("ExecutedVersion").textValue()).isEqualTo("7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:lambda:us-east-1:123456789012:function:pay",
                "arn:aws:states:us-east-1:123456789012:activity:pay",
                "arn:aws:states:::aws-sdk:dynamodb:query",
                "arn:aws:states:::events:putEvents"
            })
    void some_answers_come_bare(String resource) {
        TaskCall call = SampleCalls.of(resource, "{}");

        assertThat(Envelope.around(call, PAID)).isEqualTo(PAID);
    }

    @Test
    void metadata_stands_between_the_members_in_alphabetical_order() {
        TaskCall call = SampleCalls.of("arn:aws:states:::sns:publish", "{}");

        JsonNode response = Envelope.around(call, Json.parse("{\"SequenceNumber\": \"1\", \"MessageId\": \"m\"}"));

        assertThat(response.fieldNames())
                .toIterable()
                .containsExactly("MessageId", "SdkHttpMetadata", "SdkResponseMetadata", "SequenceNumber");
    }

    @ParameterizedTest
    @ValueSource(strings = {"apigateway:invoke", "http:invoke", "eks:call"})
    void an_http_api_answers_with_a_body(String action) {
        TaskCall call = SampleCalls.of("arn:aws:states:::" + action, "{}");

        JsonNode response = Envelope.around(call, PAID);

        assertThat(response.fieldNames())
                .toIterable()
                .containsExactly("Headers", "ResponseBody", "StatusCode", "StatusText");
        assertThat(response.path("ResponseBody")).isEqualTo(PAID);
        assertThat(response.path("Headers").path("Content-Length").get(0).textValue())
                .isEqualTo("13");
    }

    @Test
    void a_model_answers_with_a_body_of_its_own() {
        TaskCall call = SampleCalls.of("arn:aws:states:::bedrock:invokeModel", "{}");

        assertThat(Envelope.around(call, PAID))
                .hasToString("{\"Body\":{\"paid\":true},\"ContentType\":\"application/json\"}");
    }

    @Test
    void headers_that_really_came_are_told_as_they_came() {
        TaskCall call = SampleCalls.of("arn:aws:states:::sqs:sendMessage", "{}");
        LinkedHashMap<String, List<String>> headers = new LinkedHashMap<>();
        headers.put("x-b", List.of("1", "2"));
        headers.put("X-A", List.of("3"));

        JsonNode response = Envelope.around(call, Json.emptyObject(), new ResponseMetadata(201, "request-1", headers));

        assertThat(response)
                .hasToString("{\"SdkHttpMetadata\":{\"AllHttpHeaders\":{\"x-b\":[\"1\",\"2\"],\"X-A\":[\"3\"]},"
                        + "\"HttpHeaders\":{\"X-A\":\"3\",\"x-b\":\"1\"},\"HttpStatusCode\":201},"
                        + "\"SdkResponseMetadata\":{\"RequestId\":\"request-1\"}}");
    }

    @Test
    void a_response_can_be_stripped_of_what_the_sdk_added() {
        TaskCall call = SampleCalls.of("arn:aws:states:::sqs:sendMessage", "{}");
        JsonNode bare = Json.parse("{\"MessageId\": \"m-1\"}");

        assertThat(Envelope.withoutMetadata(Envelope.around(call, bare))).isEqualTo(bare);
        assertThat(Envelope.withoutMetadata(bare)).isSameAs(bare);
    }

    @Test
    void a_service_that_answers_with_an_object_takes_no_other_payload() {
        TaskCall call = SampleCalls.of("arn:aws:states:::dynamodb:getItem", "{}");

        assertThatThrownBy(() -> Envelope.around(call, Json.text("paid")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Work#1.1 calls dynamodb:getItem, which answers with an object, not with \"paid\"");
    }

    @Test
    void no_two_attempts_share_a_request_but_each_keeps_its_own() {
        List<String> ids = new ArrayList<>();

        for (int attempt : new int[] {1, 2, 1}) {
            ids.add(id(Envelope.around(
                    SampleCalls.attempt(attempt, "arn:aws:states:::lambda:invoke", "{}"), Json.nothing())));
        }

        assertThat(ids.get(0)).isEqualTo(ids.get(2)).isNotEqualTo(ids.get(1));
        assertThat(ids.get(0)).matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    }

    @Test
    void a_job_is_accepted_first_and_its_report_comes_bare() {
        TaskCall call = SampleCalls.of("arn:aws:states:::batch:submitJob.sync", "{\"JobName\": \"nightly\"}");

        TaskReply.Submitted reply = (TaskReply.Submitted) Envelope.reply(call, PAID);

        assertThat(reply.response().fieldNames())
                .toIterable()
                .containsExactly("JobArn", "JobId", "JobName", "SdkHttpMetadata", "SdkResponseMetadata");
        assertThat(reply.next()).isEqualTo(TaskReply.success(PAID));
    }

    @Test
    void the_task_of_an_activity_is_picked_up_before_it_is_done() {
        TaskCall call = SampleCalls.of("arn:aws:states:us-east-1:123456789012:activity:pay", "{}");

        TaskReply reply = Envelope.reply(call, PAID);

        assertThat(reply).isEqualTo(TaskReply.pickedUp(null, TaskReply.success(PAID)));
    }

    @Test
    void a_queue_tells_the_hash_of_what_it_was_sent() {
        TaskCall call = SampleCalls.of("arn:aws:states:::sqs:sendMessage", "{\"MessageBody\": {\"id\": 7}}");

        JsonNode payload = Envelope.emptyPayload(call);

        assertThat(payload.path("MD5OfMessageBody").textValue()).isEqualTo("f909686c4adf64f7a8c468b29e6e66aa");
    }

    @Test
    void each_event_gets_an_id_of_its_own() {
        TaskCall call = SampleCalls.of("arn:aws:states:::events:putEvents", "{\"Entries\": [{}, {}]}");

        JsonNode payload = Envelope.emptyPayload(call);

        assertThat(payload.findValuesAsText("EventId")).hasSize(2).doesNotHaveDuplicates();
        assertThat(payload.path("FailedEntryCount").intValue()).isZero();
    }

    @Test
    void a_started_execution_is_named_as_asked() {
        TaskCall call = SampleCalls.of(
                "arn:aws:states:::states:startExecution",
                "{\"StateMachineArn\": \"arn:aws:states:us-east-1:1:stateMachine:Child\", \"Name\": \"n-1\"}");

        assertThat(Envelope.emptyPayload(call))
                .hasToString("{\"ExecutionArn\":\"arn:aws:states:us-east-1:1:execution:Child:n-1\","
                        + "\"StartDate\":1767603600000}");
    }

    private static String id(JsonNode response) {
        return response.path("SdkResponseMetadata").path("RequestId").textValue();
    }
}
