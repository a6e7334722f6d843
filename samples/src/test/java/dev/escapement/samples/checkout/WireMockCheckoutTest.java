package dev.escapement.samples.checkout;

import static dev.escapement.junit.EscapementAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.Execution;
import dev.escapement.integration.Integration;
import dev.escapement.junit.Outside;
import dev.escapement.junit.StepFunctionTest;
import dev.escapement.mock.wiremock.WireMockStubs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** The third way: real requests of the AWS clients, answered by WireMock. */
@StepFunctionTest(value = "checkout.asl.json", input = ScriptedCheckoutTest.ORDER)
class WireMockCheckoutTest {

    private static WireMockStubs aws;

    @Outside
    Integration services = aws.wire();

    @BeforeAll
    static void start() {
        aws = WireMockStubs.start();
    }

    @AfterAll
    static void stop() {
        aws.close();
    }

    @BeforeEach
    void the_shop() {
        aws.dynamoDbGetItem("stock", "{\"sku\": {\"S\": \"tea\"}, \"quantity\": {\"N\": \"12\"}}")
                .lambdaReturns("charge-card", "{\"receipt\": \"r-1\"}")
                .sqsAccepts("https://sqs.us-east-1.amazonaws.com/123456789012/warehouse");
    }

    @StepFunctionTest
    void every_request_goes_over_http_and_takes_no_virtual_time(Execution execution) {
        assertThat(execution).succeeded().hasOutputAt("$.payment.receipt", "\"r-1\"");
        assertThat(execution.elapsed()).isZero();
        assertThat(aws.exchanges(execution).of("TellWarehouse#1.1")).hasSize(1);
    }
}
