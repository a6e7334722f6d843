package dev.escapement.samples.locking;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static dev.escapement.junit.EscapementAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.escapement.Execution;
import dev.escapement.junit.StepFunctionTest;
import dev.escapement.junit.Workflow;
import dev.escapement.mock.wiremock.WireMockStubs;

/** The requests are those of the AWS client; WireMock plays a table that somebody else writes to in between. */
@StepFunctionTest(value = "withdraw.asl.json", input = "{\"account\": \"a-7\", \"points\": 30}")
class WithdrawTest {

    private static final String CHANGED = "changed by somebody else";

    @StepFunctionTest
    void what_was_read_is_what_is_written(WireMockStubs dynamo, Workflow withdrawal) {
        dynamo.stub(read(100, 1)).stub(writeIfVersionIs(1));

        assertThat(withdrawal.run()).succeeded().hasOutput("{\"left\": 70}");
    }

    @StepFunctionTest
    void if_somebody_was_faster_it_is_read_again(WireMockStubs dynamo, Workflow withdrawal) {
        dynamo.stub(read(100, 1).inScenario("account").whenScenarioStateIs(Scenario.STARTED))
                .stub(refused()
                        .inScenario("account")
                        .whenScenarioStateIs(Scenario.STARTED)
                        .willSetStateTo(CHANGED))
                .stub(read(50, 2).inScenario("account").whenScenarioStateIs(CHANGED))
                .stub(writeIfVersionIs(2).inScenario("account").whenScenarioStateIs(CHANGED));

        Execution execution = withdrawal.run();

        assertThat(execution).succeeded().hasOutput("{\"left\": 20}").state("ReadAccount", read -> read.wasVisited(2));
        assertThat(dynamo.exchanges(execution).of("Withdraw#2.1")).hasSize(1);
    }

    @StepFunctionTest
    void who_is_never_fast_enough_gives_up(WireMockStubs dynamo, Workflow withdrawal) {
        dynamo.stub(read(100, 1)).stub(refused());

        assertThat(withdrawal.run()).failedWith("TooBusy").state("Withdraw", write -> write.wasVisited(5));
    }

    @StepFunctionTest("withdraw-retries-write.asl.json")
    void a_retrier_repeats_the_write_that_was_refused(WireMockStubs dynamo, Workflow withdrawal) {
        dynamo.stub(read(100, 1)).stub(refused());

        Execution execution = withdrawal.run();

        assertThatThrownBy(() -> assertThat(execution).state("ReadAccount", read -> read.wasVisited(5)))
                .hasMessage("""
                        WithdrawRetriesWrite was expected to visit ReadAccount 5 times, but visited it once
                          it    failed 15.000 s after it started
                          in    Withdraw, attempt 5 of 5
                          with  DynamoDB.ConditionalCheckFailedException: The conditional request failed (Service:\
                         AmazonDynamoDBv2; Status Code: 400; Error Code: ConditionalCheckFailedException; Request ID: null;\
                         Proxy: null)
                          after Begin, ReadAccount, IsEnough
                          11   +0.000  TaskStateEntered  Withdraw
                          14   +0.000  TaskFailed        DynamoDB.ConditionalCheckFailedException   (retry in 1 s)
                          17   +1.000  TaskFailed        DynamoDB.ConditionalCheckFailedException   (retry in 2 s)
                          20   +3.000  TaskFailed        DynamoDB.ConditionalCheckFailedException   (retry in 4 s)
                          23   +7.000  TaskFailed        DynamoDB.ConditionalCheckFailedException   (retry in 8 s)
                          26  +15.000  TaskFailed        DynamoDB.ConditionalCheckFailedException   (retries exhausted, no\
                         catcher)
                          reproduce with seed 0""");
    }

    private static MappingBuilder read(int points, int version) {
        return call("GetItem")
                .willReturn(aResponse()
                        .withBody("{\"Item\": {\"points\": {\"N\": \"%d\"}, \"version\": {\"N\": \"%d\"}}}"
                                .formatted(points, version)));
    }

    private static MappingBuilder writeIfVersionIs(int version) {
        return call("UpdateItem")
                .withRequestBody(containing("\":read\":{\"N\":\"" + version + "\"}"))
                .willReturn(aResponse().withBody("{}"));
    }

    private static MappingBuilder refused() {
        return call("UpdateItem").willReturn(aResponse().withStatus(400).withBody("""
                {"__type": "com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException",
                 "message": "The conditional request failed"}"""));
    }

    private static MappingBuilder call(String action) {
        return post("/").withHeader("X-Amz-Target", equalTo("DynamoDB_20120810." + action));
    }
}
