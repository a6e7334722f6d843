package dev.escapement.mock.wire;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.escapement.Execution;
import dev.escapement.mock.Machines;
import dev.escapement.mock.wiremock.WireMockStubs;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpTasksTest {

    private static final String INVOKE = "arn:aws:states:::http:invoke";
    private static final String GATEWAY = "arn:aws:states:::apigateway:invoke";
    private static final String CONNECTION = "arn:aws:events:us-east-1:123456789012:connection/Shop/1a2b";

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
    void forget() {
        server.client().resetMappings();
        server.forgetRequests();
        server.stub(any(anyUrl())
                .willReturn(aResponse().withHeader("X-Two", "a", "b").withBody("{\"ok\": true}")));
    }

    @Test
    void path_query_and_headers_are_those_of_the_task() {
        Machines.run(wire, INVOKE, """
                {"ApiEndpoint": "https://api.example.com/orders/7?full=1", "Method": "GET",
                 "QueryParameters": {"page": 2, "tag": ["a b", "ü"]}, "Headers": {"Accept": "text/plain", "X-List": ["1", "2"]}}
                """);

        LoggedRequest request = received();
        assertThat(request.getUrl()).isEqualTo("/orders/7?full=1&page=2&tag%5B0%5D=a%20b&tag%5B1%5D=%C3%BC");
        assertThat(request.getHeader("Accept")).isEqualTo("text/plain");
        assertThat(request.header("X-List").values()).containsExactly("1", "2");
        assertThat(request.getHeader("User-Agent")).isEqualTo("Amazon|StepFunctions|HttpInvoke|us-east-1");
        assertThat(request.getHeader("Range")).isEqualTo("bytes=0-262144");
    }

    @Test
    void the_answer_has_its_headers_as_lists() {
        Execution execution =
                Machines.run(wire, INVOKE, "{\"ApiEndpoint\": \"https://api.example.com\", \"Method\": \"GET\"}");

        assertThat(execution.output().fieldNames())
                .toIterable()
                .containsExactly("Headers", "ResponseBody", "StatusCode", "StatusText");
        assertThat(execution.output().path("Headers").path("x-two")).hasToString("[\"a\",\"b\"]");
        assertThat(execution.output().path("StatusText").textValue()).isEqualTo("OK");
    }

    @Test
    void an_answer_that_is_not_json_stays_text() {
        server.stub(any(anyUrl()).willReturn(aResponse().withBody("fine")));

        Execution execution =
                Machines.run(wire, INVOKE, "{\"ApiEndpoint\": \"https://api.example.com\", \"Method\": \"GET\"}");

        assertThat(execution.output().path("ResponseBody").textValue()).isEqualTo("fine");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INDICES | tag%5B0%5D=a&tag%5B1%5D=b&id=7",
                "REPEAT | tag=a&tag=b&id=7",
                "BRACKETS | tag%5B%5D=a&tag%5B%5D=b&id=7",
                "COMMAS | tag=a,b&id=7"
            })
    void a_body_may_be_a_form(String format, String expected) {
        Machines.run(wire, INVOKE, """
                {"ApiEndpoint": "https://api.example.com", "Method": "POST", "RequestBody": {"tag": ["a", "b"], "id": 7},
                 "Transform": {"RequestBodyEncoding": "URL_ENCODED", "RequestEncodingOptions": {"ArrayFormat": "%s"}}}
                """.formatted(format));

        assertThat(received().getBodyAsString()).isEqualTo(expected);
        assertThat(received().getHeader("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
    }

    @Test
    void a_form_may_have_objects_in_it() {
        Machines.run(wire, INVOKE, """
                {"ApiEndpoint": "https://api.example.com", "Method": "POST", "RequestBody": {"card": {"number": "4 2"}},
                 "Transform": {"RequestBodyEncoding": "URL_ENCODED"}}
                """);

        assertThat(received().getBodyAsString()).isEqualTo("card%5Bnumber%5D=4%202");
    }

    @Test
    void a_connection_adds_what_it_knows() {
        Connection shop = Connection.basic("me", "secret")
                .header("X-Shop", "1")
                .queryParameter("shop", "a&b")
                .bodyMember("origin", "flow");

        try (Wire connected = wire.connection(CONNECTION, shop)) {
            Machines.run(connected, INVOKE, """
                    {"ApiEndpoint": "https://api.example.com/o", "Method": "POST", "RequestBody": {"id": 7},
                     "Headers": {"x-shop": "2"}, "Authentication": {"ConnectionArn": "%s"}}
                    """.formatted(CONNECTION));
        }

        assertThat(received().getHeader("Authorization")).isEqualTo("Basic bWU6c2VjcmV0");
        assertThat(received().header("X-Shop").values()).containsExactly("1");
        assertThat(received().getUrl()).isEqualTo("/o?shop=a%26b");
        assertThat(received().getBodyAsString()).isEqualTo("{\"id\":7,\"origin\":\"flow\"}");
    }

    @ParameterizedTest
    @CsvSource({"InvocationConfig, Bearer token", "Authentication, Bearer token"})
    void a_connection_is_named_in_two_ways(String field, String expected) {
        try (Wire connected = wire.connection(CONNECTION, Connection.oauth("token"))) {
            Machines.run(
                    connected,
                    INVOKE,
                    "{\"ApiEndpoint\": \"https://api.example.com/\", \"Method\": \"GET\", \"" + field
                            + "\": {\"ConnectionArn\": \"" + CONNECTION + "\"}}");
        }

        assertThat(received().getHeader("Authorization")).isEqualTo(expected);
    }

    @Test
    void endpoints_may_go_to_different_servers() {
        try (Wire routed = Wire.nowhere()
                .endpoint("https://api.example.com/v1", URI.create(server.address() + "/example"))
                .endpoint("https://other.example.com", URI.create(server.address() + "/other/"))) {
            Machines.run(routed, INVOKE, "{\"ApiEndpoint\": \"https://api.example.com/v1/a\", \"Method\": \"GET\"}");
            Machines.run(routed, INVOKE, "{\"ApiEndpoint\": \"https://other.example.com/b\", \"Method\": \"GET\"}");
        }

        assertThat(server.client().getServeEvents())
                .extracting(event -> event.getRequest().getUrl())
                .containsExactly("/other/b", "/example/a");
    }

    @ParameterizedTest
    @CsvSource({"301", "404", "429", "503"})
    void a_bad_status_is_an_error_with_the_body_as_its_cause(int status) {
        server.stub(any(anyUrl()).willReturn(aResponse().withStatus(status).withBody("{\"message\": \"no\"}")));

        Execution execution =
                Machines.run(wire, INVOKE, "{\"ApiEndpoint\": \"https://api.example.com\", \"Method\": \"GET\"}");

        assertThat(execution.error()).isEqualTo("States.Http.StatusCode." + status);
        assertThat(execution.cause()).isEqualTo("{\"message\": \"no\"}");
    }

    @Test
    void a_broken_connection_is_an_error_of_the_socket() {
        server.stub(any(anyUrl()).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));

        Execution execution =
                Machines.run(wire, INVOKE, "{\"ApiEndpoint\": \"https://api.example.com\", \"Method\": \"GET\"}");

        assertThat(execution.error()).isEqualTo("States.Http.Socket");
        assertThat(execution.cause()).startsWith("Unable to execute HTTP request: ");
    }

    @Test
    void a_server_that_does_not_answer_is_an_error_of_the_socket() {
        server.stub(any(anyUrl()).willReturn(aResponse().withFixedDelay(60_000)));

        try (Wire impatient = wire.patience(Duration.ofMillis(300))) {
            Execution execution = Machines.run(
                    impatient, INVOKE, "{\"ApiEndpoint\": \"https://api.example.com\", \"Method\": \"GET\"}");

            assertThat(execution.error()).isEqualTo("States.Http.Socket");
            assertThat(execution.stoppedAt()).isEqualTo(execution.startedAt());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"Method\": \"GET\"} | The value for the field 'ApiEndpoint' must be a STRING",
                "{\"ApiEndpoint\": \"https://a\"} | The value for the field 'Method' must be a STRING",
                "{\"ApiEndpoint\": \"https://a\", \"Method\": \"GET\", \"Headers\": []} | The value of the field 'Headers' has an invalid format",
                "{\"ApiEndpoint\": \"https://a\", \"Method\": \"GET\", \"Transform\": {\"RequestEncodingOptions\": {\"ArrayFormat\": \"X\"}}} | The value of the field 'ArrayFormat' has an invalid format"
            })
    void a_task_that_does_not_fit_is_never_sent(String parameters, String problem) {
        Execution execution = Machines.run(wire, INVOKE, parameters);

        assertThat(execution.error()).isEqualTo("States.Runtime");
        assertThat(execution.cause()).contains("could not be used to start the Task: [" + problem + "]");
        assertThat(server.client().getServeEvents()).isEmpty();
    }

    @Test
    void a_header_that_cannot_be_sent_is_told() {
        assertThatThrownBy(
                        () -> Machines.run(
                                wire,
                                INVOKE,
                                "{\"ApiEndpoint\": \"https://a\", \"Method\": \"GET\", \"Headers\": {\"Content-Length\": \"1\"}}"))
                .isInstanceOf(WireException.class)
                .hasMessageStartingWith("A header cannot be sent: ");
    }

    @Test
    void a_gateway_gets_stage_path_and_lists() {
        Execution execution = Machines.run(wire, GATEWAY, """
                {"ApiEndpoint": "abc.execute-api.us-east-1.amazonaws.com", "Method": "POST", "Stage": "prod", "Path": "/orders",
                 "QueryParameters": {"tag": ["a", "b"]}, "Headers": {"X-One": ["1"]}, "RequestBody": {"id": 7}, "AuthType": "NO_AUTH"}
                """);

        assertThat(received().getUrl()).isEqualTo("/prod/orders?tag=a&tag=b");
        assertThat(received().getHeader("X-One")).isEqualTo("1");
        assertThat(received().getHeader("Content-Type")).isEqualTo("application/json");
        assertThat(received().getBodyAsString()).isEqualTo("{\"id\":7}");
        assertThat(execution.output().path("ResponseBody")).hasToString("{\"ok\":true}");
    }

    @Test
    void a_gateway_that_refuses_is_an_error_with_its_status() {
        server.stub(any(anyUrl())
                .willReturn(aResponse().withStatus(403).withBody("{\"message\":\"Missing Authentication Token\"}")));

        Execution execution = Machines.run(wire, GATEWAY, "{\"ApiEndpoint\": \"abc\", \"Method\": \"GET\"}");

        assertThat(execution.error()).isEqualTo("ApiGateway.403");
        assertThat(execution.cause()).isEqualTo("{\"message\":\"Missing Authentication Token\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"ApiEndpoint\": \"a\", \"Method\": \"GET\", \"Headers\": {\"X\": \"1\"}} | The value of the field 'Headers' has an invalid format",
                "{\"ApiEndpoint\": \"a\", \"Method\": \"GET\", \"RequestBody\": {}} | The field \"RequestBody\" is not supported by Step Functions"
            })
    void a_gateway_is_not_sent_what_does_not_fit(String parameters, String problem) {
        Execution execution = Machines.run(wire, GATEWAY, parameters);

        assertThat(execution.cause()).contains("could not be used to start the Task: [" + problem + "]");
    }

    private static LoggedRequest received() {
        return server.client().getServeEvents().get(0).getRequest();
    }
}
