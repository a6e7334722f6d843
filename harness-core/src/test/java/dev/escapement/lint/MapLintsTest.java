package dev.escapement.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Maps that outgrow their limits. */
class MapLintsTest {

    private static String map(int tasks, String mode, String more) {
        StringBuilder states = new StringBuilder();
        for (int i = 1; i <= tasks; i++) {
            states.append(
                    "        T" + i + ": {Type: Task, Resource: 'arn:aws:lambda:us-east-1:123456789012:function:f', "
                            + (i == tasks ? "End: true" : "Next: T" + (i + 1)) + "}\n");
        }
        return """
                StartAt: Each
                States:
                  Each:
                    Type: Map
                    ItemProcessor:
                      ProcessorConfig: %s
                      StartAt: T1
                      States:
                %s
                    %s
                    End: true
                """.formatted(mode, states, more);
    }

    @Test
    void a_map_of_many_tasks_fills_the_history_with_few_items() {
        String definition = map(5, "{Mode: INLINE}", "MaxConcurrency: 2");

        assertThat(Warned.of("MAP_MAY_EXCEED_HISTORY", definition))
                .containsExactly(
                        "/States/Each: 'Each' writes up to 27 events for each item, so that 925 items fill the history; "
                                + "a distributed Map gives each item one of its own");
    }

    @Test
    void a_map_of_few_tasks_a_distributed_one_and_an_express_one_do_not() {
        assertThat(Warned.of("MAP_MAY_EXCEED_HISTORY", map(4, "{Mode: INLINE}", "MaxConcurrency: 2")))
                .isEmpty();
        assertThat(Warned.of(
                        "MAP_MAY_EXCEED_HISTORY", map(5, "{Mode: DISTRIBUTED, ExecutionType: STANDARD}", "Label: x")))
                .isEmpty();
        assertThat(Warned.of(Linter.express(), "MAP_MAY_EXCEED_HISTORY", map(5, "{Mode: INLINE}", "MaxConcurrency: 2")))
                .isEmpty();
    }

    @Test
    void of_several_ways_through_an_item_the_longest_counts() {
        String definition = """
                StartAt: Each
                States:
                  Each:
                    Type: Map
                    ItemProcessor:
                      StartAt: Route
                      States:
                        Route: {Type: Choice, Choices: [{Variable: $.a, IsNull: true, Next: Loop}], Default: Inner}
                        Loop: {Type: Pass, Next: Route}
                        Inner:
                          Type: Map
                          ItemProcessor:
                            StartAt: Call
                            States: {Call: {Type: Task, Resource: "arn:aws:states:::ecs:runTask.sync", End: true}}
                          End: true
                    End: true
                """;

        assertThat(Warned.of("MAP_MAY_EXCEED_HISTORY", definition))
                .containsExactly(
                        "/States/Each: 'Each' writes up to 88 events for each item, so that 284 items fill the history; "
                                + "a distributed Map gives each item one of its own");
    }

    private static String orders(String resource, String trimming) {
        return """
                StartAt: Find
                States:
                  Find: {Type: Task, Resource: "arn:aws:states:::aws-sdk:%s", Next: Each}
                  Each:
                    Type: Map
                    ItemProcessor:
                      StartAt: Send
                      States:
                        Send: {Type: Task, Resource: "arn:aws:states:::sqs:sendMessage", %s End: true}
                    End: true
                """.formatted(resource, trimming);
    }

    @Test
    void items_of_a_listing_outgrow_a_state() {
        String definition = orders("s3:listObjectsV2", "ResultSelector: {id.$: $.MessageId},");

        assertThat(Warned.of("MAP_MAY_EXCEED_PAYLOAD", definition))
                .containsExactly(
                        "/States/Each: 'Each' takes its items from 'Find', whose answer may list more than 256 KiB hold; "
                                + "a distributed Map with an ItemReader reads them one by one");
    }

    @Test
    void whole_answers_outgrow_a_state() {
        String definition = orders("dynamodb:getItem", "");

        assertThat(Warned.of("MAP_MAY_EXCEED_PAYLOAD", definition))
                .containsExactly(
                        "/States/Each: 'Each' collects the whole answer of 'Send' for each item, about 1 KiB with its "
                                + "metadata: some 250 items exceed 256 KiB; a ResultSelector or Output keeps what is needed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ResultSelector: {id.$: $.MessageId},", "ResultPath: null,", "OutputPath: $.MessageId,"})
    void trimmed_answers_to_single_calls_do_not(String trimming) {
        assertThat(Warned.of("MAP_MAY_EXCEED_PAYLOAD", orders("dynamodb:getItem", trimming)))
                .isEmpty();
    }

    @Test
    void a_distributed_map_needs_a_writer_for_its_results() {
        String definition = map(1, "{Mode: DISTRIBUTED, ExecutionType: EXPRESS}", "Label: x");

        assertThat(Warned.of("DISTRIBUTED_MAP_WITHOUT_RESULT_WRITER", definition))
                .containsExactly(
                        "/States/Each: 'Each' has no ResultWriter: it fails as soon as the results of all children"
                                + " exceed 256 KiB");
    }

    @Test
    void a_distributed_map_with_a_writer_and_an_inline_one_are_left_alone() {
        String writer = "ResultWriter: {Resource: 'arn:aws:states:::s3:putObject', Parameters: {Bucket: b, Prefix: p}}";

        assertThat(Warned.of(
                        "DISTRIBUTED_MAP_WITHOUT_RESULT_WRITER",
                        map(1, "{Mode: DISTRIBUTED, ExecutionType: EXPRESS}", writer)))
                .isEmpty();
        assertThat(Warned.of("DISTRIBUTED_MAP_WITHOUT_RESULT_WRITER", map(1, "{Mode: INLINE}", "MaxConcurrency: 2")))
                .isEmpty();
    }
}
