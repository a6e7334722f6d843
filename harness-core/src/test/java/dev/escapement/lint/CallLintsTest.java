package dev.escapement.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.parser.DefinitionProblem;
import dev.escapement.parser.DefinitionSource;
import dev.escapement.services.ServiceCatalog;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Tasks call, and what these calls raise. */
class CallLintsTest {

    private static List<String> warnings(ServiceCatalog catalog, String code, String resource, String error) {
        DefinitionSource source = DefinitionSource.ofText("""
                StartAt: Call
                States:
                  Call:
                    Type: Task
                    Resource: %s
                    Retry: [{ErrorEquals: ["%s"]}]
                    End: true
                """.formatted(resource, error));
        return Linter.standard().with(catalog).only(code).lint(source).stream()
                .map(DefinitionProblem::message)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "arn:aws:states:::aws-sdk:dynamodb:putItme|no action 'putItme' of 'aws-sdk:dynamodb' is known, "
                        + "did you mean 'aws-sdk:dynamodb:putItem'?",
                "arn:aws:states:::aws-sdk:dynamo:putItem|no service 'aws-sdk:dynamo' is known, did you mean 'aws-sdk:dynamodb'?",
                "arn:aws:states:::dynamodb:updateItems|no action 'updateItems' of 'dynamodb' is known, "
                        + "did you mean 'dynamodb:updateItem'?",
                "arn:aws:states:::lambda:invoke.sync|'lambda:invoke' does not support '.sync', only 'lambda:invoke', "
                        + "'lambda:invoke.waitForTaskToken'"
            })
    void a_call_that_is_not_there_is_shown_with_the_one_probably_meant(String resource, String warning) {
        assertThat(warnings(new DynamoOnly(), "UNKNOWN_ACTION", resource, "A")).containsExactly(warning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:states:::aws-sdk:dynamodb:putItem",
                "arn:aws:states:::dynamodb:updateItem",
                "arn:aws:lambda:us-east-1:123456789012:function:f",
                "arn:aws:states:us-east-1:123456789012:activity:a"
            })
    void a_call_that_is_there_is_left_alone(String resource) {
        assertThat(warnings(new DynamoOnly(), "UNKNOWN_ACTION", resource, "A")).isEmpty();
    }

    @Test
    void without_a_catalog_nothing_is_said_of_calls_through_the_sdk() {
        String resource = "arn:aws:states:::aws-sdk:nowhere:do";

        assertThat(warnings(ServiceCatalog.empty(), "UNKNOWN_ACTION", resource, "A"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:states:::aws-sdk:dynamodb:putItem, DynamoDB.ThrottlingException, "
                + "DynamoDB.ThrottlingException can never match: this call spells it DynamoDb.ThrottlingException",
        "arn:aws:states:::dynamodb:putItem, DynamoDb.ThrottlingException, "
                + "DynamoDb.ThrottlingException can never match: this call spells it DynamoDB.ThrottlingException",
        "arn:aws:states:::dynamodb:putItem, ThrottlingException, "
                + "ThrottlingException can never match: errors of this call are named DynamoDB.…"
    })
    void an_error_that_a_call_never_raises_is_named(String resource, String error, String warning) {
        assertThat(warnings(new DynamoOnly(), "ERROR_NEVER_REPORTED", resource, error))
                .containsExactly(warning);
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:states:::aws-sdk:dynamodb:putItem, DynamoDb.ThrottlingException",
        "arn:aws:states:::dynamodb:putItem, DynamoDB.ThrottlingException",
        "arn:aws:states:::lambda:invoke, PaymentDeclined",
        "arn:aws:states:::sqs:sendMessage.waitForTaskToken, Rejected",
        "arn:aws:lambda:us-east-1:123456789012:function:f, PaymentDeclined"
    })
    void an_error_that_a_call_or_its_worker_may_raise_is_left_alone(String resource, String error) {
        assertThat(warnings(new DynamoOnly(), "ERROR_NEVER_REPORTED", resource, error))
                .isEmpty();
    }
}
