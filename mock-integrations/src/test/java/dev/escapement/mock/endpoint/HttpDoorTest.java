package dev.escapement.mock.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpDoorTest {

    private static final WireLimits SMALL = new WireLimits(200, 400, Duration.ofSeconds(20), Duration.ofMillis(50));

    private final HttpDoor door =
            HttpDoor.open(new Echo(), SMALL, null, HostNames.loopbackAnd(List.of("build.local")), 0);

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void a_request_comes_in_by_its_operation_and_body_and_its_answer_goes_out_as_the_service_sends_it()
            throws Exception {
        String response = RawHttp.send(door.port(), RawHttp.post("ListActivities", "{\"maxResults\": 7}"));

        assertThat(RawHttp.status(response)).isEqualTo(200);
        assertThat(RawHttp.body(response))
                .isEqualTo("{\"operation\":\"ListActivities\",\"request\":{\"maxResults\":7}}");
        assertThat(response.toLowerCase(Locale.ROOT))
                .contains("content-type: application/x-amz-json-1.0\r\n")
                .contains("x-amzn-requestid: 00000000-0000-4000-8000-000000000001\r\n");
    }

    @Test
    void an_empty_body_is_an_empty_request() throws Exception {
        assertThat(answer(RawHttp.post("ListActivities", "")))
                .isEqualTo("200 {\"operation\":\"ListActivities\",\"request\":{}}");
    }

    @Test
    void a_body_that_is_no_object_of_json_in_utf8_is_told_as_the_service_does() throws Exception {
        byte[] latin = RawHttp.post("ListActivities", "{\"a\": \"x\"}").getBytes(StandardCharsets.UTF_8);
        latin[latin.length - 3] = (byte) 0xE9;

        assertThat(answer(RawHttp.post("ListActivities", "{\"a\": ")))
                .startsWith("400 {\"__type\":\"SerializationException\",\"message\":\"The body is no JSON: ");
        assertThat(answer(RawHttp.post("ListActivities", "[]")))
                .isEqualTo(
                        "400 {\"__type\":\"SerializationException\",\"message\":\"The body must be a JSON object\"}");
        assertThat(RawHttp.body(RawHttp.send(door.port(), latin)))
                .isEqualTo("{\"__type\":\"SerializationException\",\"message\":\"The body is no UTF-8\"}");
    }

    @Test
    void json_that_nests_without_end_is_refused_and_not_followed() throws Exception {
        HttpDoor wide = HttpDoor.open(new Echo(), WireLimits.OF_THE_SERVICE, null, HostNames.loopbackAnd(List.of()), 0);
        String response = RawHttp.send(wide.port(), RawHttp.post("ListActivities", "{\"a\":".repeat(100_000)));
        wide.close();

        assertThat(RawHttp.body(response))
                .startsWith("{\"__type\":\"SerializationException\",\"message\":\"The body is no JSON");
    }

    @Test
    void a_request_without_a_target_or_for_another_service_has_no_operation() throws Exception {
        String plain = RawHttp.post("X", "{}");

        assertThat(answer(plain.replace("X-Amz-Target: AWSStepFunctions.X\r\n", "")))
                .isEqualTo("400 {\"__type\":\"UnknownOperationException\",\"message\":"
                        + "\"The header X-Amz-Target must be AWSStepFunctions.<operation>, but is missing\"}");
        assertThat(answer(plain.replace("AWSStepFunctions.X", "DynamoDB_20120810.GetItem")))
                .endsWith("but is 'DynamoDB_20120810.GetItem'\"}");
    }

    @Test
    void only_post_to_the_root_is_a_request() throws Exception {
        assertThat(answer(RawHttp.post("X", "{}").replace("POST / ", "GET / ")))
                .isEqualTo(
                        "404 {\"__type\":\"UnknownOperationException\",\"message\":\"Requests are sent as POST /, not as GET /\"}");
        assertThat(answer(RawHttp.post("X", "{}").replace("POST / ", "POST /../../etc/passwd ")))
                .startsWith("404 {\"__type\":\"UnknownOperationException\"");
    }

    @Test
    void a_body_over_the_limit_is_refused_whether_it_says_so_or_not() throws Exception {
        String long201 = "{\"a\":\"" + "x".repeat(193) + "\"}";
        String chunked = RawHttp.post("X", "", "Transfer-Encoding: chunked").replace("Content-Length: 0\r\n", "")
                + "c9\r\n" + long201 + "\r\n0\r\n\r\n";

        assertThat(answer(RawHttp.post("X", long201)))
                .isEqualTo("413 {\"__type\":\"RequestEntityTooLargeException\",\"message\":"
                        + "\"Request must be smaller than 200 bytes\"}");
        assertThat(answer(chunked)).startsWith("413 {\"__type\":\"RequestEntityTooLargeException\"");
        assertThat(answer(RawHttp.post("X", long201.replace("xx", "x")))).startsWith("200 ");
    }

    @Test
    void headers_over_the_limit_are_refused() throws Exception {
        assertThat(answer(RawHttp.post("X", "{}", "X-Padding: " + "x".repeat(400))))
                .startsWith("431 {\"__type\":\"RequestHeaderFieldsTooLarge\",\"message\":"
                        + "\"Headers may have 400 bytes together, these have ");
    }

    @Test
    void a_page_in_a_browser_that_calls_loopback_by_a_name_of_its_own_is_sent_away() throws Exception {
        assertThat(answer(RawHttp.post("X", "{}").replace("Host: localhost", "Host: evil.example:1234")))
                .isEqualTo(
                        "403 {\"__type\":\"AccessDeniedException\",\"message\":\"This endpoint is for localhost, 127.0.0.1,"
                                + " [::1], build.local, but the request was sent to the host 'evil.example:1234'\"}");
        for (String host : List.of("127.0.0.1:99", "[::1]:99", "sync-localhost:99", "BUILD.local")) {
            assertThat(answer(RawHttp.post("X", "{}").replace("Host: localhost", "Host: " + host)))
                    .as(host)
                    .startsWith("200 ");
        }
    }

    @Test
    void it_listens_on_loopback_alone() {
        assertThat(door.isOnLoopback()).isTrue();
    }

    @Test
    void a_port_that_is_taken_is_told() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThatThrownBy(() -> HttpDoor.open(new Echo(), SMALL, "0.0.0.0", HostNames.any(), taken.getLocalPort()))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageStartingWith("The endpoint cannot listen on 0.0.0.0, port " + taken.getLocalPort()
                            + " (is something else listening there?): ");
        }
    }

    @Test
    void the_setting_that_the_server_needs_does_not_stay_behind() {
        assertThat(System.getProperty("sun.net.httpserver.nodelay")).isNull();
    }

    @Test
    void a_request_that_waits_too_long_gives_up() throws Exception {
        assertThat(answer(RawHttp.post("Wait", "{}"))).isEqualTo("200 {\"gaveUp\":true}");
    }

    @Test
    void a_waiting_request_keeps_nobody_from_being_served() throws Exception {
        Waiting waiting = new Waiting();
        HttpDoor patient = HttpDoor.open(
                waiting, SMALL.withPollPatience(Duration.ofMinutes(5)), null, HostNames.loopbackAnd(List.of()), 0);
        List<Thread> pollers = IntStream.range(0, 60)
                .mapToObj(i -> new Thread(() -> waiting.answers.add(poll(patient.port()))))
                .toList();

        pollers.forEach(Thread::start);
        Awaitility.await().until(() -> waiting.size() == 60);
        String served = RawHttp.send(patient.port(), RawHttp.post("Release", "{}"));
        for (Thread poller : pollers) {
            poller.join();
        }
        patient.close();

        assertThat(RawHttp.body(served)).isEqualTo("{}");
        assertThat(waiting.answers).hasSize(60).containsOnly("{\"released\":true}");
    }

    private static String poll(int port) {
        try {
            return RawHttp.body(RawHttp.send(port, RawHttp.post("Wait", "{}")));
        } catch (IOException trouble) {
            return trouble.toString();
        }
    }

    private String answer(String request) throws Exception {
        String response = RawHttp.send(door.port(), request);
        return RawHttp.status(response) + " " + RawHttp.body(response);
    }

    /** Says what it was asked; {@code Wait} waits until somebody gives up. */
    private static final class Echo implements Reception {
        @Override
        public synchronized Arrival receive(String operation, JsonNode request) {
            return operation.equals("Wait")
                    ? new Arrival(1, new Reply())
                    : new Arrival(
                            1,
                            Reply.of(Answer.of(Json.object()
                                    .put("operation", operation)
                                    .put("request", request)
                                    .build())));
        }

        @Override
        public synchronized void givesUp(Arrival arrival) {
            arrival.reply().is(Answer.of(Json.object().put("gaveUp", true).build()));
        }
    }

    /** Keeps everybody waiting until somebody asks for their release. */
    private static final class Waiting implements Reception {

        private final List<String> answers = new CopyOnWriteArrayList<>();
        private final List<Arrival> waiting = new ArrayList<>();

        @Override
        public synchronized Arrival receive(String operation, JsonNode request) {
            if (operation.equals("Wait")) {
                Arrival arrival = new Arrival(waiting.size() + 1, new Reply());
                waiting.add(arrival);
                return arrival;
            }
            Answer released = Answer.of(Json.object().put("released", true).build());
            waiting.forEach(arrival -> arrival.reply().is(released));
            return new Arrival(waiting.size() + 1, Reply.of(Answer.of(Json.emptyObject())));
        }

        @Override
        public void givesUp(Arrival arrival) {
            throw new AssertionError("nobody gives up here");
        }

        synchronized int size() {
            return waiting.size();
        }
    }
}
