package dev.escapement.junit;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.Execution;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.fault.plan.FaultPlan;
import dev.escapement.fault.run.Interference;
import dev.escapement.integration.Integration;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.mock.wire.Wire;
import dev.escapement.mock.wiremock.WireMockStubs;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineFaultsTest {

    private static final String FUNCTION = "\"Resource\": \"arn:aws:lambda:us-east-1:123456789012:function:work\"";
    private static final String HTTP = "\"Resource\": \"arn:aws:states:::http:invoke\","
            + " \"Parameters\": {\"ApiEndpoint\": \"https://api.example.com/a?b=c\", \"Method\": \"POST\"}";

    private static WireMockStubs server;
    private static Wire wire;

    @BeforeAll
    static void start() {
        server = WireMockStubs.start();
        wire = Wire.to(server.address());
    }

    @AfterAll
    static void stop() {
        wire.close();
        server.close();
    }

    @BeforeEach
    void the_server_answers_everything() {
        server.client().resetMappings();
        server.forgetRequests();
        server.client().register(any(anyUrl()).willReturn(aResponse().withBody("{}")).build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"connection-reset", "empty-response", "garbled-response"})
    void a_real_client_meets_the_trouble_after_the_server_has_done_its_work(String fault) {
        Execution asked = run(HTTP, wire, "Work=" + fault);
        Execution sent = run(FUNCTION, wire, "Work=" + fault);

        assertThat(asked.error()).isEqualTo("States.Http.Socket");
        assertThat(sent.error()).isEqualTo("Lambda.SdkClientException");
        assertThat(sent.cause()).startsWith("Unable to execute HTTP request: ");
        assertThat(server.client().getServeEvents())
                .extracting(event -> event.getRequest().getUrl())
                .containsExactlyInAnyOrder("/a?b=c", "/2015-03-31/functions/arn%3Aaws%3Alambda%3Aus-east-1%3A123456789012%3Afunction%3Awork/invocations");
    }

    @ParameterizedTest
    @CsvSource({"connection-reset, reset", "empty-response, respond", "garbled-response, ''"})
    void what_the_client_reports_is_of_its_own_words(String fault, String word) {
        assertThat(run(FUNCTION, wire, "Work=" + fault).cause()).contains(word);
    }

    @Test
    void the_next_attempt_has_a_good_line_again() {
        String retried = HTTP + ", \"Retry\": [{\"ErrorEquals\": [\"States.Http.Socket\"], \"IntervalSeconds\": 1}]";

        Execution execution = run(retried, wire, "Work#1..2=connection-reset");

        EscapementAssertions.assertThat(execution).succeeded().took(Duration.ofSeconds(3));
        assertThat(server.client().getServeEvents()).hasSize(3);
    }

    @Test
    void an_answer_is_slow_on_the_line_in_virtual_time() {
        assertThat(run(HTTP + ", \"TimeoutSeconds\": 20", wire, "Work=slow-response(30s)")
                        .error())
                .isEqualTo("States.Timeout");
        assertThat(run(HTTP, wire, "Work=slow-response(30s)").elapsed()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void a_server_that_is_not_there_is_a_mistake_of_the_test_as_ever() {
        try (Wire nowhere = Wire.to(URI.create("http://localhost:1"))) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> run(HTTP, nowhere, "Work=connection-reset"))
                    .hasMessageStartingWith("Nothing answers at http://localhost:1: no server runs there, or not yet.");
        }
    }

    @Test
    void without_a_line_the_words_of_clients_are_said_for_them() {
        Integration handler = call -> TaskReply.success(Json.emptyObject()).after(Duration.ofMillis(80));

        Execution reset = run(FUNCTION, handler, "Work=connection-reset");

        assertThat(reset.error()).isEqualTo("Lambda.SdkClientException");
        assertThat(reset.cause()).isEqualTo("Unable to execute HTTP request: Connection reset");
        assertThat(run(FUNCTION, handler, "Work=empty-response").cause())
                .isEqualTo("Unable to execute HTTP request: The target server failed to respond");
        assertThat(run(HTTP, handler, "Work=garbled-response").error()).isEqualTo("States.Http.Socket");
        assertThat(run(FUNCTION, handler, "Work=slow-response(2s)").elapsed()).isEqualTo(Duration.ofMillis(2_080));
    }

    private static Execution run(String task, Integration outside, String faults) {
        Interference interference = new Interference(FaultPlan.parse(faults), 0);
        Execution execution = Simulation.builder()
                .answering(outside)
                .decoratedBy(interference)
                .build()
                .start(
                        StateMachine.parse(
                                "{\"StartAt\": \"Work\", \"States\": {\"Work\": {\"Type\": \"Task\", \"End\": true, " + task
                                        + "}}}"),
                        "{}")
                .runToEnd();
        interference.requireAllStruck();
        return execution;
    }
}
