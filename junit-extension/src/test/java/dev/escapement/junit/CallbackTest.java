package dev.escapement.junit;

import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import dev.escapement.ExecutionStatus;
import dev.escapement.StateMachine;
import dev.escapement.integration.Integration;
import dev.escapement.mock.endpoint.LocalEndpoint;
import dev.escapement.mock.wiremock.WireMockStubs;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.wiremock.webhooks.WebhookDefinition;
import software.amazon.awssdk.services.sfn.SfnClient;

/** Somebody else's service gets the task token over HTTP, answers, and calls Step Functions back in its own time. */
class CallbackTest {

    private static WireMockServer server;

    @Outside
    Integration services = WireMockStubs.on(server).wire();

    @BeforeAll
    static void start() {
        server =
                new WireMockServer(WireMockConfiguration.options().dynamicPort().globalTemplating(true));
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @StepFunctionTest("approval.asl.json")
    void a_webhook_approves_an_order_by_calling_back(SfnClient client, LocalEndpoint endpoint, StateMachine machine) {
        server.stubFor(post(urlPathMatching("/2015-03-31/functions/ask-somebody/invocations"))
                .willReturn(WireMock.okJson("{}"))
                .withServeEventListener("webhook", approval(endpoint)));

        String order = client.startExecution(
                        request -> request.stateMachineArn(machine.arn()).input("{\"id\": 7}"))
                .executionArn();
        await().until(() -> endpoint.standstill().awaited().isEmpty());
        ExecutionStatus approved = endpoint.status(order);
        endpoint.advanceBy(Duration.ofMinutes(1));

        assertThat(approved).isEqualTo(ExecutionStatus.RUNNING);
        assertThat(endpoint.status(order)).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(client.describeExecution(request -> request.executionArn(order))
                        .output())
                .isEqualTo("{\"approvedBy\":\"webhook\"}");
    }

    private static WebhookDefinition approval(LocalEndpoint endpoint) {
        return new WebhookDefinition()
                .withMethod(RequestMethod.POST)
                .withUrl(endpoint.uri() + "/")
                .withHeader("X-Amz-Target", "AWSStepFunctions.SendTaskSuccess")
                .withHeader("Content-Type", "application/x-amz-json-1.0")
                .withBody("{\"taskToken\": \"{{jsonPath originalRequest.body '$.token'}}\","
                        + " \"output\": \"{\\\"approvedBy\\\": \\\"webhook\\\"}\"}");
    }
}
