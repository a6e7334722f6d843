package dev.escapement.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Results and errors that take the place of what a later state reads. */
class InputDroppedTest {

    private static List<String> warnings(String definition) {
        return Warned.of("INPUT_DROPPED", definition);
    }

    /** Reserve, charge, and on errors refund and release. */
    private static String saga(String catcher, String refund) {
        return """
                StartAt: Charge
                States:
                  Charge:
                    Type: Task
                    Resource: arn:aws:states:::lambda:invoke
                    Parameters: {FunctionName: charge, Payload.$: $}
                    ResultPath: $.charge
                    Catch: [{ErrorEquals: [States.ALL], %s Next: Refund}]
                    End: true
                  Refund:
                    Type: Task
                    Resource: arn:aws:states:::lambda:invoke
                    Parameters: {FunctionName: refund, Payload: {order.$: $.order}}
                    %s
                    Next: Release
                  Release:
                    Type: Task
                    Resource: arn:aws:states:::dynamodb:updateItem
                    Parameters: {TableName: stock, Key: {id: {S.$: $.reservation.id}}}
                    Next: Failed
                  Failed: {Type: Fail}
                """.formatted(catcher, refund);
    }

    @Test
    void a_refund_without_result_path_loses_the_reservation() {
        assertThat(warnings(saga("ResultPath: $.error,", "Comment: x")))
                .containsExactly("/States/Refund: 'Refund' hands on nothing but the answer of lambda:invoke, "
                        + "but later 'Release' reads reservation; a ResultPath would keep what was there");
    }

    @Test
    void a_catcher_without_result_path_loses_the_order() {
        assertThat(warnings(saga("", "ResultPath: null")))
                .containsExactly(
                        "/States/Charge/Catch[0]: this catcher of 'Charge' hands on nothing but the error, "
                                + "but later 'Refund' reads order, and 'Release' reads reservation; a ResultPath would keep what was there");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ResultPath: null", "ResultPath: $.refund"})
    void a_refund_with_result_path_loses_nothing(String resultPath) {
        assertThat(warnings(saga("ResultPath: $.error,", resultPath))).isEmpty();
    }

    private static String approval(String resultPath) {
        return """
                StartAt: Large
                States:
                  Large:
                    Type: Choice
                    Choices: [{Variable: $.total, NumericGreaterThan: 10000, Next: Approve}]
                    Default: Route
                  Approve:
                    Type: Task
                    Resource: arn:aws:states:::lambda:invoke.waitForTaskToken
                    Parameters: {FunctionName: ask, Payload: {token.$: $$.Task.Token, order.$: $}}
                    %s
                    Next: Route
                  Route:
                    Type: Map
                    ItemsPath: $.items
                    ItemProcessor:
                      StartAt: Pack
                      States: {Pack: {Type: Pass, End: true}}
                    End: true
                """.formatted(resultPath);
    }

    @Test
    void an_approval_that_replaces_the_order_loses_its_items() {
        assertThat(warnings(approval("Comment: x")))
                .containsExactly("/States/Approve: 'Approve' hands on nothing but what comes back with the token, "
                        + "but later 'Route' reads items; a ResultPath would keep what was there");
        assertThat(warnings(approval("ResultPath: $.approval"))).isEmpty();
    }

    private static String pair(String first, String second) {
        return """
                {"StartAt": "First", "States": {
                  "First": {%s, "Next": "Second"},
                  "Second": {%s, "End": true}}}
                """.formatted(first, second);
    }

    private static final String READS_ORDER =
            "\"Type\": \"Pass\", \"Parameters\": {\"a.$\": \"States.Format('{}', $.order.id)\"}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Type\": \"Task\", \"Resource\": \"arn:aws:states:::dynamodb:getItem\"",
                "\"Type\": \"Task\", \"Resource\": \"arn:aws:states:::aws-sdk:s3:listBuckets\"",
                "\"Type\": \"Pass\", \"Result\": {\"a\": 1}",
                "\"Type\": \"Pass\", \"Parameters\": {\"a\": 1}",
                "\"Type\": \"Task\", \"Resource\": \"arn:aws:states:::aws-sdk:s3:listBuckets\", \"ResultSelector\": {\"a\": 1}",
                "\"Type\": \"Parallel\", \"Branches\": [{\"StartAt\": \"X\", \"States\": {\"X\": {\"Type\": \"Succeed\"}}}]",
                "\"Type\": \"Map\", \"ItemProcessor\": {\"StartAt\": \"X\", \"States\": {\"X\": {\"Type\": \"Succeed\"}}}"
            })
    void every_kind_of_result_may_take_the_place_of_the_input(String first) {
        assertThat(warnings(pair(first, READS_ORDER))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Type\": \"Task\", \"Resource\": \"arn:aws:lambda:us-east-1:123456789012:function:f\"",
                "\"Type\": \"Task\", \"Resource\": \"arn:aws:states:::dynamodb:getItem\", \"ResultPath\": \"$.found\"",
                "\"Type\": \"Task\", \"Resource\": \"arn:aws:states:::dynamodb:getItem\", \"ResultSelector\": {\"order.$\": \"$.Item\"}",
                "\"Type\": \"Pass\", \"Result\": {\"order\": 1}",
                "\"Type\": \"Pass\", \"Parameters\": {\"order.$\": \"$.o\"}",
                "\"Type\": \"Pass\"",
                "\"Type\": \"Wait\", \"Seconds\": 1",
                "\"Type\": \"Pass\", \"InputPath\": \"$.detail\""
            })
    void what_keeps_or_may_bring_the_member_is_left_alone(String first) {
        assertThat(warnings(pair(first, READS_ORDER))).isEmpty();
    }

    @Test
    void a_function_that_never_got_a_member_cannot_hand_it_back() {
        String definition = """
                StartAt: Look
                States:
                  Look: {Type: Pass, Parameters: {order.$: $.order, id.$: $.id}, ResultPath: $.looked, Next: Call}
                  Call:
                    Type: Task
                    Resource: arn:aws:lambda:us-east-1:123456789012:function:f
                    Parameters: {id.$: $.id}
                    Next: Use
                  Use: {Type: Pass, Parameters: {%s}, End: true}
                """;

        assertThat(warnings(definition.formatted("a.$: $.order"))).hasSize(1);
        assertThat(warnings(definition.formatted("a.$: $.id"))).isEmpty();
        assertThat(warnings(definition.formatted("a.$: $.brandNew"))).isEmpty();
        assertThat(warnings(definition
                        .replace("Parameters: {id.$: $.id}", "Parameters: {all.$: $}")
                        .formatted("a.$: $.order")))
                .isEmpty();
    }

    @Test
    void a_member_that_a_rule_asks_for_may_be_missing() {
        String definition = """
                StartAt: Look
                States:
                  Look: {Type: Task, Resource: "arn:aws:states:::dynamodb:getItem", Next: Route}
                  Route:
                    Type: Choice
                    Choices:
                      - {And: [{Variable: $.order, IsPresent: true}, {Variable: $.order, NumericGreaterThan: 1}], Next: Done}
                    Default: Done
                  Done: {Type: Succeed}
                """;

        assertThat(warnings(definition)).isEmpty();
        assertThat(warnings(definition.replace("{Variable: $.order, IsPresent: true}, ", "")))
                .hasSize(1);
    }

    @Test
    void jsonata_loses_and_keeps_members_likewise() {
        String definition = """
                QueryLanguage: JSONata
                StartAt: Look
                States:
                  Look: {Type: Task, Resource: "arn:aws:states:::dynamodb:getItem", %s Next: Use}
                  Use: {Type: Pass, Output: {a: "{%% $states.input.order %%}"}, End: true}
                """;

        assertThat(warnings(definition.formatted("")))
                .containsExactly("/States/Look: 'Look' hands on nothing but the answer of dynamodb:getItem, "
                        + "but later 'Use' reads order; an Output that merges $states.input would keep what was there");
        assertThat(warnings(definition.formatted("Output: {found: 1},"))).hasSize(1);
        assertThat(warnings(definition.formatted("Output: {order: 1},"))).isEmpty();
        assertThat(warnings(definition.formatted("Output: \"{% $states.input %}\",")))
                .isEmpty();
        assertThat(warnings(definition.formatted("Output: \"{% $merge([$states.input, $states.result]) %}\",")))
                .isEmpty();
    }

    @Test
    @Timeout(10)
    void a_long_machine_is_followed_in_time() {
        StringBuilder states = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            states.append("\"S" + i + "\": {\"Type\": \"Pass\", \"Parameters\": {\"a\": 1}, \"ResultPath\": \"$.r" + i
                    + "\", \"Next\": \"S" + (i + 1) + "\"},\n");
        }
        String definition = "{\"StartAt\": \"S0\", \"States\": {" + states + "\"S5000\": {\"Type\": \"Succeed\"}}}";

        assertThat(warnings(definition)).isEmpty();
    }
}
