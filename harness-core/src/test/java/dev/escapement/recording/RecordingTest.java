package dev.escapement.recording;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordingTest {

    private static final String EXPRESS =
            "arn:aws:states:eu-west-1:111122223333:express:Order:night-7:0a1b2c3d-1111-4222-8333-444455556666";

    private static final List<RecordedEvent> EVENTS =
            Exports.EXECUTION.recording().events();

    @Test
    void the_command_line_is_read() {
        Recording recording = Recording.parse(Exports.EXECUTION.historyJson());

        assertThat(recording.events()).isEqualTo(EVENTS);
        assertThat(recording.status()).isEqualTo("SUCCEEDED");
        assertThat(recording.input()).isEqualTo("{\"n\": 7}");
        assertThat(recording.output()).isEqualTo("{\"ok\":true}");
        assertThat(recording.gaps()).isEmpty();
        assertThat(recording.isWhole()).isTrue();
    }

    @Test
    void reversed_pages_and_bare_arrays_are_put_in_order() {
        String newestFirst = Exports.page(Exports.reversed());
        String bare = Json.write(Json.array(Exports.events()));
        String pages = Exports.cutPage(Exports.events().subList(0, 4)) + "\n"
                + Exports.page(Exports.events().subList(4, EVENTS.size()));
        String arrayOfPages = "[" + pages.replace("}\n{", "},{") + "]";
        String overlapping = Exports.cutPage(Exports.events().subList(0, 6))
                + Exports.page(Exports.events().subList(4, EVENTS.size()));

        assertThat(List.of(newestFirst, bare, pages, arrayOfPages, overlapping)).allSatisfy(text -> {
            assertThat(Recording.parse(text).events()).isEqualTo(EVENTS);
            assertThat(Recording.parse(text).gaps()).isEmpty();
        });
    }

    @Test
    void a_token_that_is_left_over_is_a_gap() {
        Recording recording = Recording.parse(Exports.cutPage(Exports.events().subList(0, 4)));

        assertThat(recording.isWhole()).isFalse();
        assertThat(recording.status()).isEqualTo("RUNNING");
        assertThat(recording.gaps())
                .containsExactly(new Gap(
                        Gap.Kind.PAGES, 4, "the events after LambdaFunctionStarted (4): a nextToken is left over"));
    }

    @Test
    void an_execution_that_was_running_has_no_end() {
        assertThat(Recording.parse(Exports.page(Exports.events().subList(0, 4))).gaps())
                .containsExactly(new Gap(Gap.Kind.END, 4, "the end: LambdaFunctionStarted (4) is the last event"));
    }

    @Test
    void times_are_read_in_all_the_ways_in_which_they_are_printed() {
        assertThat(time("1596646531.123")).isEqualTo(Instant.parse("2020-08-05T16:55:31.123Z"));
        assertThat(time("1596646531")).isEqualTo(Instant.parse("2020-08-05T16:55:31Z"));
        assertThat(time("1596646531123")).isEqualTo(Instant.parse("2020-08-05T16:55:31.123Z"));
        assertThat(time("\"2026-08-29T17:35:34.634000-03:00\"")).isEqualTo(Instant.parse("2026-08-29T20:35:34.634Z"));
        assertThat(time("\"2026-08-29T17:35:34.634Z\"")).isEqualTo(Instant.parse("2026-08-29T17:35:34.634Z"));
        assertThat(time("\"2026-08-29 17:35:34.634000+05:30\"")).isEqualTo(Instant.parse("2026-08-29T12:05:34.634Z"));
        assertThat(time("\"2026-08-31T23:35:34Z\"")).isEqualTo(Instant.parse("2026-08-31T23:35:34Z"));
        assertThat(time("\"Jun 23, 2020, 6:12:37 PM\"")).isEqualTo(Instant.parse("2020-06-23T18:12:37Z"));
    }

    @Test
    void members_may_begin_with_capital_letters_and_be_null() {
        String text = Json.write(Json.object()
                .put("Events", Json.array(Exports.each(Exports::capitalised)))
                .put("NextToken", Json.nothing())
                .build());

        assertThat(Recording.parse(text).events()).isEqualTo(EVENTS);
    }

    @Test
    void yaml_is_read() {
        String yaml = """
                events:
                - executionStartedEventDetails:
                    input: '{"n": 7}'
                    inputDetails:
                      truncated: false
                    roleArn: arn:aws:iam::123456789012:role/StepFunctionsRole
                  id: 1
                  previousEventId: 0
                  timestamp: '2026-01-05T09:00:00+00:00'
                  type: ExecutionStarted
                """;

        Recording recording = Recording.parse(yaml);

        assertThat(recording.events()).isEqualTo(EVENTS.subList(0, 1));
    }

    @Test
    void records_of_the_log_are_read_however_they_are_wrapped() {
        List<JsonNode> records = Exports.logRecords(EXPRESS);
        String lines = records.stream().map(Json::write).collect(joining("\n"));
        String tail = records.stream()
                .map(each -> "2026-01-05T09:00:00.000000+00:00 states/Order/2026-01-05-09/00000001 " + Json.write(each))
                .collect(joining("\n"));
        String filtered = Exports.page(records.stream()
                .map(each -> Json.object()
                        .put("logStreamName", "states/Order")
                        .put("timestamp", 1)
                        .put("message", Json.write(each))
                        .build())
                .toList());
        String results = "{\"results\": ["
                + records.stream()
                        .map(each ->
                                "[{\"field\": \"@timestamp\", \"value\": \"…\"}, {\"field\": \"@message\", \"value\": "
                                        + Json.text(Json.write(each)) + "}]")
                        .collect(joining(","))
                + "], \"status\": \"Complete\"}";
        String downloaded = "["
                + records.stream()
                        .map(each -> "{\"@timestamp\": \"…\", \"@message\": " + Json.write(each) + "}")
                        .collect(joining(","))
                + "]";

        assertThat(List.of(lines, tail, filtered, results, downloaded)).allSatisfy(text -> {
            Recording recording = Recording.parse(text);
            assertThat(recording.events()).isEqualTo(EVENTS);
            assertThat(recording.isExpress()).isTrue();
            assertThat(recording.executionName()).isEqualTo("night-7");
            assertThat(recording.machineArn()).isEqualTo("arn:aws:states:eu-west-1:111122223333:stateMachine:Order");
        });
    }

    @Test
    void what_was_exported_without_data_is_named() {
        Recording recording = Recording.parse(Exports.page(Exports.each(Exports::withoutData)));

        assertThat(recording.input()).isNull();
        assertThat(recording.gaps())
                .extracting(Gap::text)
                .startsWith(
                        "the input of ExecutionStarted (1)",
                        "the input of TaskStateEntered Charge (2)",
                        "the input of LambdaFunctionScheduled (3)",
                        "the output of LambdaFunctionSucceeded (5)");
    }

    @Test
    void what_was_cut_off_is_named() {
        String text = Exports.EXECUTION.historyJson();
        int success = text.indexOf("lambdaFunctionSucceededEventDetails");

        Recording recording = Recording.parse(text.substring(0, success)
                + text.substring(success).replaceFirst("\"truncated\":false", "\"truncated\":true"));

        assertThat(recording.gaps())
                .containsExactly(
                        new Gap(Gap.Kind.TRUNCATED, 5, "the rest of the output of LambdaFunctionSucceeded (5)"));
    }

    @Test
    void descriptions_may_stand_in_the_same_file() {
        String text = """
                {"executionArn": "arn:aws:states:eu-west-1:111122223333:execution:Order:order-7",
                 "stateMachineArn": "arn:aws:states:eu-west-1:111122223333:stateMachine:Order",
                 "name": "order-7", "status": "SUCCEEDED", "startDate": 1596646531.123}
                {"stateMachineArn": "arn:aws:states:eu-west-1:111122223333:stateMachine:Order", "name": "Order",
                 "definition": "{\\"StartAt\\": \\"Charge\\"}", "roleArn": "arn:aws:iam::1:role/r", "updateDate": 1}
                """ + Exports.EXECUTION.historyJson();

        Recording recording = Recording.parse(text);

        assertThat(recording.events()).isEqualTo(EVENTS);
        assertThat(recording.executionName()).isEqualTo("order-7");
        assertThat(recording.machineName()).isEqualTo("Order");
        assertThat(recording.definition()).isEqualTo("{\"StartAt\": \"Charge\"}");
        assertThat(recording.label()).isEqualTo("the recording of order-7");
    }

    private static Instant time(String json) {
        return Recording.parse("[{\"id\": 1, \"type\": \"ExecutionStarted\", \"timestamp\": " + json + "}]")
                .startedAt();
    }
}
