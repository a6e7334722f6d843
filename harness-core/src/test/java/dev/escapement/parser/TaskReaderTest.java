package dev.escapement.parser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaskReaderTest {

    private static final String SEND =
            "\"Type\": \"Task\", \"Resource\": \"arn:aws:states:::sqs:sendMessage\", \"End\": true, ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:lambda:eu-west-1:123456789012:function:pay:live",
                "arn:aws:states:eu-west-1:123456789012:activity:pick",
                "arn:aws:states:::dynamodb:putItem",
                "arn:aws-cn:states:::states:startExecution.sync:2",
                "arn:aws:states:::aws-sdk:s3:getObject",
                "arn:aws:states:::aws-sdk:brandnew:doThings.waitForTaskToken"
            })
    void a_task_may_call_functions_activities_integrations_and_the_sdk(String arn) {
        assertThat(Verdicts.ofState(task(arn))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pay", "", "lambda:pay", "${PayFunction}", "{% $f %}"})
    void a_text_that_is_no_arn_is_refused(String text) {
        assertThat(Verdicts.ofState(task(text)))
                .containsExactly("SCHEMA: Value is not a valid resource ARN at /States/Only/Resource");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:states:::dynamodb",
                "arn:aws:states:::dynamodb:query",
                "arn:aws:states:::dynamo:putItem",
                "arn:aws:states:::sqs:sendMessage.sync",
                "arn:aws:states:::lambda:invoke.sync:2",
                "arn:aws:states:::aws-sdk:glue:startJobRun.sync",
                "arn:aws:s3:::bucket",
                "arn:aws:lambda:eu-west-1:123456789012:layer:pay"
            })
    void an_arn_of_nothing_that_a_task_can_call_is_not_recognised(String arn) {
        assertThat(Verdicts.ofState(task(arn)))
                .containsExactly(
                        "SCHEMA: The resource provided " + arn + " is not recognized. The value is not a valid resource"
                                + " ARN, or the resource is not available in this region. at /States/Only/Resource");
    }

    @Test
    void a_task_needs_a_resource() {
        assertThat(Verdicts.ofState("\"Type\": \"Task\", \"End\": true"))
                .containsExactly("SCHEMA: These fields are required: [Resource] at /States/Only");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    sqs:sendMessage.waitForTaskToken | '.waitForTaskToken' service integration ` `
                    states:startExecution.sync       | '.sync' service integration
                    states:startExecution.sync:2     | '.sync' service integration
                    """)
    void an_express_workflow_does_not_wait(String action, String what) {
        String trailing = action.endsWith("Token") ? " " : "";

        assertThat(Verdicts.ofExpress(machine(task("arn:aws:states:::" + action))))
                .containsExactly("SCHEMA: Express state machine does not support "
                        + what.replace("`", "").strip() + trailing + " at /States/Only/Resource");
    }

    @Test
    void an_express_workflow_has_no_activities() {
        assertThat(Verdicts.ofExpress(machine(task("arn:aws:states:eu-west-1:123456789012:activity:pick"))))
                .containsExactly(
                        "SCHEMA: Express state machine does not support Activity ARN at /States/Only/Resource");
    }

    @Test
    void express_children_of_a_distributed_map_do_not_wait_either() {
        String members = """
                "Type": "Map", "End": true, "ItemProcessor": {
                  "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS"}, "StartAt": "Inner", "States": {
                    "Inner": {"Type": "Task", "Resource": "arn:aws:states:::ecs:runTask.sync", "End": true}}}
                """;

        assertThat(Verdicts.ofState(members))
                .containsExactly("SCHEMA: Express state machine does not support '.sync' service integration"
                        + " at /States/Only/ItemProcessor/States/Inner/Resource");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "Credentials": {}                                       | The field 'RoleArn' is required but was missing at /States/Only/Credentials
                    "Credentials": {"Role": "x"}                            | The field 'RoleArn' is required but was missing at /States/Only/Credentials
                    "Credentials": "arn"                                    | Expected value of type Object at /States/Only/Credentials
                    "TimeoutSeconds": 0                                     | Minimum value is 1 at /States/Only/TimeoutSeconds
                    "TimeoutSeconds": "5"                                   | Expected value of type Integer at /States/Only/TimeoutSeconds
                    "TimeoutSeconds": 5, "TimeoutSecondsPath": "$.t"        | There should only be one of the following fields: [TimeoutSeconds, TimeoutSecondsPath] at /States/Only
                    "TimeoutSecondsPath": "$$.Execution.Input.t"            | Value is not a Reference Path at /States/Only/TimeoutSecondsPath
                    "HeartbeatSecondsPath": "t"                             | Value is not a Reference Path: Reference path didn't start with '$' at /States/Only/HeartbeatSecondsPath
                    "HeartbeatSeconds": 99999999999999999999                | Maximum value is 99999999 at /States/Only/HeartbeatSeconds
                    "InputPath": "orders"                                   | Value must be a valid JSONPath. at /States/Only/InputPath
                    "OutputPath": 7                                         | Expected value of type String at /States/Only/OutputPath
                    "ResultPath": "$.a.*"                                   | Value is not a Reference Path at /States/Only/ResultPath
                    "Parameters": []                                        | Expected value of type Object at /States/Only/Parameters
                    "Parameters": {"a.$": "b"}                              | The value for the field 'a.$' must be a valid JSONPath or a valid intrinsic function call at /States/Only/Parameters
                    "ResultSelector": {"x": [{"a.$": "States.Nope()"}]}     | The value for the field 'a.$' must be a valid JSONPath or a valid intrinsic function call at /States/Only/ResultSelector/x[0]
                    """)
    void the_fields_of_a_task_are_checked(String member, String refusal) {
        assertThat(Verdicts.ofState(SEND + member)).containsExactly("SCHEMA: " + refusal);
    }

    @Test
    void a_template_problem_is_shown_where_it_stands() {
        String state = "{" + SEND + "\"Parameters\": {\"body.$\": \"$.order[\"}}";

        DefinitionProblem problem = DefinitionParser.standard()
                .parseState(DefinitionSource.ofText(state))
                .problems()
                .get(0);

        assertThat(problem).hasToString("""
                        SCHEMA_VALIDATION_FAILED: The value for the field 'body.$' must be a valid JSONPath or a valid intrinsic function call
                          at /States/StateName/Parameters (line 1, column 112)
                            …, "Resource": "arn:aws:states:::sqs:sendMessage", "End": true, "Parameters": {"body.$": "$.order["}}
                                                                                                                             ^^""");
    }

    private static String task(String arn) {
        return "\"Type\": \"Task\", \"Resource\": \"" + arn + "\", \"End\": true";
    }

    private static String machine(String members) {
        return "{\"StartAt\": \"Only\", \"States\": {\"Only\": {" + members + "}}}";
    }
}
