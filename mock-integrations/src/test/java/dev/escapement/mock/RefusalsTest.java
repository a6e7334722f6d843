package dev.escapement.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskOutcome;
import dev.escapement.integration.TaskReply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "arn:aws:lambda:us-east-1:1:function:pay | Lambda.TooManyRequestsException |"
                        + " Rate exceeded (Service: AWSLambda; Status Code: 429; Error Code: TooManyRequestsException; Request ID: ID; Proxy: null)",
                "arn:aws:states:::dynamodb:getItem | DynamoDB.ProvisionedThroughputExceededException |"
                        + " Rate exceeded (Service: AmazonDynamoDBv2; Status Code: 400; Error Code: ProvisionedThroughputExceededException; Request ID: ID; Proxy: null)",
                "arn:aws:states:::aws-sdk:dynamodb:query | DynamoDb.ProvisionedThroughputExceededException |"
                        + " Rate exceeded (Service: DynamoDb, Status Code: 400, Request ID: ID)",
                "arn:aws:states:::sqs:sendMessage | SQS.RequestThrottledException |"
                        + " Rate exceeded (Service: AmazonSQS; Status Code: 400; Error Code: RequestThrottledException; Request ID: ID; Proxy: null)",
                "arn:aws:states:::http:invoke | States.Http.StatusCode.429 |" + " {\"message\":\"Too Many Requests\"}",
                "arn:aws:states:::apigateway:invoke | ApiGateway.429 | {\"message\":\"Too Many Requests\"}"
            })
    void too_many_calls_are_refused_in_the_words_of_the_service(String resource, String error, String cause) {
        TaskOutcome.Failed failure = failure(Refusals.throttled(SampleCalls.of(resource, "{}")));

        assertThat(failure.error()).isEqualTo(error);
        assertThat(failure.cause().replaceFirst("Request ID: [^;)]+", "Request ID: ID"))
                .isEqualTo(cause);
    }

    @Test
    void nobody_throttles_a_worker() {
        TaskCall call = SampleCalls.of("arn:aws:states:us-east-1:1:activity:pack", "{}");

        assertThatThrownBy(() -> Refusals.throttled(call))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Work#1.1 waits for a worker of arn:aws:states:us-east-1:1:activity:pack:"
                        + " nobody throttles that");
    }

    private static TaskOutcome.Failed failure(TaskReply reply) {
        return (TaskOutcome.Failed) ((TaskReply.Settled) reply).outcome();
    }
}
