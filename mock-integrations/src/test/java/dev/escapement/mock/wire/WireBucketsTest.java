package dev.escapement.mock.wire;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.head;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.sun.net.httpserver.HttpServer;
import dev.escapement.Execution;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.dataset.Buckets;
import dev.escapement.dataset.ObjectAddress;
import dev.escapement.dataset.ObjectContent;
import dev.escapement.dataset.ObjectListing;
import dev.escapement.dataset.ObjectStoreException;
import dev.escapement.dataset.ObjectSummary;
import dev.escapement.dataset.ObjectUpload;
import dev.escapement.mock.wiremock.WireMockStubs;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Buckets over real HTTP. */
class WireBucketsTest {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    private static WireMockStubs server;
    private static WireBuckets buckets;

    @BeforeAll
    static void start() {
        server = WireMockStubs.start();
        buckets = server.buckets();
    }

    @AfterAll
    static void stop() {
        buckets.close();
        server.close();
    }

    @BeforeEach
    void forget() {
        server.client().resetMappings();
        server.forgetRequests();
    }

    @Test
    void an_object_is_read() throws IOException {
        stub(get(urlEqualTo("/data/a%20b/rows.csv")).willReturn(ok("id\n7\n")));

        try (ObjectContent content = buckets.get(ObjectAddress.of("data", "a b/rows.csv"))) {
            assertThat(content.stream()).hasContent("id\n7\n");
        }

        assertThat(Buckets.text(buckets, "data", "a b/rows.csv")).isEqualTo("id\n7\n");
    }

    @Test
    void a_version_of_an_object_is_read() throws IOException {
        stub(get(urlPathEqualTo("/data/k"))
                .withQueryParam("versionId", equalTo("v1"))
                .willReturn(ok("old")));

        assertThat(read(new ObjectAddress("data", "k", "v1"))).isEqualTo("old");
    }

    @Test
    void the_size_of_an_object_is_known_when_the_server_tells_it() throws IOException {
        stub(get(urlEqualTo("/data/k")).willReturn(ok("1234").withHeader("Content-Length", "4")));

        try (ObjectContent content = buckets.get(ObjectAddress.of("data", "k"))) {
            assertThat(content.size()).isEqualTo(4);
        }
    }

    @Test
    void what_is_not_read_of_an_object_need_not_arrive() throws IOException {
        stub(get(anyUrl()).willReturn(ok("x".repeat(1_000_000)).withChunkedDribbleDelay(1_000, 60_000)));
        long begun = System.nanoTime();

        try (ObjectContent content = buckets.get(ObjectAddress.of("data", "k"))) {
            assertThat(content.stream().read()).isEqualTo('x');
        }

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void a_listing_has_no_pages() throws IOException {
        page(null, "next/1+", "a.csv", "b.csv");
        page("next/1+", "last", "c.csv");
        page("last", null);

        List<ObjectSummary> objects = all(buckets.list("data", "in/"));

        assertThat(objects).extracting(ObjectSummary::key).containsExactly("a.csv", "b.csv", "c.csv");
        assertThat(objects.get(0))
                .isEqualTo(ObjectSummary.of("a.csv", 7, "abc", Instant.parse("2026-01-01T00:00:00Z")));
    }

    @Test
    void a_page_is_asked_for_when_it_is_needed() throws IOException {
        page(null, "next", "a.csv", "b.csv");
        page("next", null, "c.csv");
        ObjectListing objects = buckets.list("data", "in/");

        objects.next();
        objects.next();

        assertThat(requests()).hasSize(1);
        assertThat(objects.next()).extracting(ObjectSummary::key).isEqualTo("c.csv");
        assertThat(objects.next()).isNull();
        assertThat(requests()).hasSize(2);
    }

    @Test
    void a_sparse_stub_is_enough_for_a_listing() throws IOException {
        stub(get(urlPathEqualTo("/data"))
                .willReturn(ok("<ListBucketResult><Contents><Key>a</Key></Contents></ListBucketResult>")));

        assertThat(all(buckets.list("data", ""))).containsExactly(ObjectSummary.of("a", 0, "", Instant.EPOCH));
    }

    @Test
    void a_listing_that_would_never_end_ends_the_test() throws IOException {
        page(null, "again", "a.csv");
        page("again", "again", "a.csv");
        ObjectListing objects = buckets.list("data", "in/");

        assertThatThrownBy(() -> all(objects))
                .isInstanceOf(WireException.class)
                .hasMessage("The list of S3://data/in/ is truncated, but its NextContinuationToken is the same again. "
                        + "Correct what answers ListObjectsV2.");
    }

    @Test
    void an_object_is_sent_whole_when_it_is_complete() throws IOException {
        stub(head(urlEqualTo("/out")).willReturn(ok()));
        stub(put(urlEqualTo("/out/run/file.json")).willReturn(ok().withHeader("ETag", "\"e7a9\"")));

        ObjectSummary written;
        try (ObjectUpload upload = buckets.put(ObjectAddress.of("out", "run/file.json"))) {
            upload.write("[1,2]".getBytes(StandardCharsets.UTF_8), 0, 2);
            upload.write("[1,2]".getBytes(StandardCharsets.UTF_8), 2, 3);
            assertThat(requests()).containsExactly("HEAD /out");
            written = upload.complete(NOON);
        }

        assertThat(written).isEqualTo(ObjectSummary.of("run/file.json", 5, "e7a9", NOON));
        assertThat(requests()).containsExactly("HEAD /out", "PUT /out/run/file.json");
        assertThat(sent("/out/run/file.json")).isEqualTo("[1,2]");
    }

    @Test
    void an_object_that_is_given_up_is_never_sent() throws IOException {
        stub(head(urlEqualTo("/out")).willReturn(ok()));

        try (ObjectUpload upload = buckets.put(ObjectAddress.of("out", "k"))) {
            upload.write(new byte[] {1}, 0, 1);
        }

        assertThat(requests()).containsExactly("HEAD /out");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404 | NoSuchKey     | The specified key does not exist: k",
                "404 | NoSuchBucket  | from the server",
                "403 | AccessDenied  | from the server",
                "503 | SlowDown      | from the server",
                "400 | SomethingElse | from the server"
            })
    void refusals_keep_the_code_of_the_service(int status, String code, String message) {
        stub(any(anyUrl())
                .willReturn(aResponse()
                        .withStatus(status)
                        .withBody("<Error><Code>" + code + "</Code><Message>from the server</Message></Error>")));

        ObjectStoreException refused = refusal(() -> buckets.get(ObjectAddress.of("data", "k")));

        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused).hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource({
        "404, NoSuchBucket",
        "403, AccessDenied",
        "301, PermanentRedirect",
        "500, InternalError",
        "400, InvalidRequest"
    })
    void a_refusal_without_words_is_named_by_its_status(int status, String code) {
        stub(any(anyUrl()).willReturn(aResponse().withStatus(status)));

        assertThat(refusal(() -> buckets.put(ObjectAddress.of("out", "k"))).code())
                .isEqualTo(code);
        assertThat(refusal(() -> buckets.list("out", "k")).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void a_connection_that_breaks_is_an_error_of_the_client(Fault fault) {
        stub(any(anyUrl()).willReturn(aResponse().withFault(fault)));

        ObjectStoreException broken = refusal(() -> read(ObjectAddress.of("data", "k")));

        assertThat(broken.code()).isEqualTo("SdkClientException");
    }

    @Test
    void patience_with_an_answer_ends() {
        stub(any(anyUrl()).willReturn(ok().withFixedDelay(60_000)));

        try (WireBuckets impatient = buckets.patience(Duration.ofMillis(400))) {
            assertThat(refusal(() -> impatient.list("data", "")))
                    .hasMessage("Unable to execute HTTP request: no answer within 0.4 s of real time "
                            + "(WireBuckets.patience)");
        }
    }

    @Test
    void patience_with_the_rest_of_an_object_ends() throws IOException {
        CountDownLatch done = new CountDownLatch(1);
        HttpServer stalling = stalling("id", done);

        try (WireBuckets impatient = at(stalling).patience(Duration.ofMillis(1_500));
                ObjectContent content = impatient.get(ObjectAddress.of("data", "k"))) {
            assertThat(content.stream().readNBytes(2)).asString().isEqualTo("id");
            assertThat(refusal(() -> content.stream().read()))
                    .hasMessage("Unable to execute HTTP request: no answer within 1.5 s of real time "
                            + "(WireBuckets.patience)");
        } finally {
            done.countDown();
            stalling.stop(0);
        }
    }

    @Test
    void a_server_that_is_not_there_ends_the_test() {
        try (WireBuckets nobody = WireBuckets.at(URI.create("http://localhost:1"))) {
            assertThatThrownBy(() -> nobody.list("data", ""))
                    .isInstanceOf(WireException.class)
                    .hasMessageStartingWith("Nothing answers at http://localhost:1: no server runs there, or not yet.");
        }
    }

    @Test
    void an_address_that_is_none_is_refused() {
        assertThatThrownBy(() -> WireBuckets.at(URI.create("localhost:9000")))
                .hasMessage("'localhost:9000' is not the address of a server; it looks like http://localhost:8080.");
    }

    @Test
    void without_the_client_of_s3_the_coordinate_to_add_is_named() {
        assertThat(LazySdk.missing("s3", new NoClassDefFoundError()))
                .hasMessage("There is no client for 's3' on the class path. Add the dependency "
                        + "software.amazon.awssdk:s3 to the tests.");
    }

    @Test
    void a_distributed_map_reads_a_table_and_writes_its_results() {
        server.s3Object("data", "rows.csv", "id\n7\n8\n").s3Accepts("out");

        Execution execution = run(map("rows.csv"));

        String folder =
                execution.output().at("/ResultWriterDetails/Key").textValue().replace("manifest.json", "");
        assertThat(requests())
                .containsSubsequence(
                        "HEAD /out",
                        "GET /data/rows.csv",
                        "PUT /out/" + folder + "SUCCEEDED_0.json",
                        "PUT /out/" + folder + "manifest.json");
        assertThat(sent("/out/" + folder + "SUCCEEDED_0.json")).isEqualTo("[{\"id\":\"7\"},{\"id\":\"8\"}]");
        assertThat(sent("/out/" + folder + "manifest.json"))
                .endsWith("\"ResultFiles\":{\"FAILED\":[],\"PENDING\":[],\"SUCCEEDED\":[{\"Key\":\"" + folder
                        + "SUCCEEDED_0.json\",\"Size\":23}]}}");
        assertThat(execution.stoppedAt()).isBefore(execution.startedAt().plusSeconds(60));
    }

    @Test
    void a_refusal_of_the_server_fails_the_map() {
        stub(head(urlEqualTo("/out")).willReturn(ok()));
        stub(get(urlEqualTo("/data/gone.csv"))
                .willReturn(aResponse().withStatus(404).withBody("<Error><Code>NoSuchKey</Code></Error>")));

        Execution execution = run(map("gone.csv"));

        assertThat(execution.error()).isEqualTo("States.ItemReaderFailed");
        assertThat(execution.cause()).contains("NoSuchKey").contains("The specified key does not exist: gone.csv");
    }

    @Test
    void a_bucket_that_is_not_there_fails_the_map_before_it_reads() {
        stub(head(urlEqualTo("/out")).willReturn(aResponse().withStatus(404)));

        Execution execution = run(map("rows.csv"));

        assertThat(execution.error()).isEqualTo("States.ResultWriterFailed");
        assertThat(execution.cause()).contains("The specified bucket does not exist: out");
    }

    /** A server that begins to answer, and then says nothing more until it may. */
    private static HttpServer stalling(String beginning, CountDownLatch done) throws IOException {
        HttpServer stalling = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        stalling.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write(beginning.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            try {
                done.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        stalling.start();
        return stalling;
    }

    private static WireBuckets at(HttpServer other) {
        return WireBuckets.at(
                URI.create("http://localhost:" + other.getAddress().getPort()));
    }

    private static StateMachine map(String key) {
        return StateMachine.parse("""
                {"StartAt": "Rows", "States": {"Rows": {"Type": "Map", "End": true,
                  "ItemReader": {"Resource": "arn:aws:states:::s3:getObject",
                    "ReaderConfig": {"InputType": "CSV", "CSVHeaderLocation": "FIRST_ROW"},
                    "Parameters": {"Bucket": "data", "Key": "%s"}},
                  "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
                    "StartAt": "Keep", "States": {"Keep": {"Type": "Pass", "End": true}}},
                  "ResultWriter": {"Resource": "arn:aws:states:::s3:putObject",
                    "Parameters": {"Bucket": "out", "Prefix": "run"},
                    "WriterConfig": {"Transformation": "COMPACT", "OutputType": "JSON"}}}}}
                """.replace("%s", key));
    }

    private static Execution run(StateMachine machine) {
        return Simulation.builder()
                .buckets(buckets)
                .build()
                .start(machine, "{}")
                .runToEnd();
    }

    private static void stub(MappingBuilder mapping) {
        server.stub(mapping);
    }

    /** A page under a token; the first has none. */
    private static void page(String token, String next, String... keys) {
        StringBuilder text = new StringBuilder("<ListBucketResult><Name>data</Name><Prefix>in/</Prefix>");
        for (String key : keys) {
            text.append("<Contents><Key>").append(key).append("</Key><Size>7</Size><ETag>&quot;abc&quot;</ETag>");
            text.append("<LastModified>2026-01-01T00:00:00.000Z</LastModified><StorageClass>STANDARD</StorageClass>");
            text.append("</Contents>");
        }
        text.append(next == null ? "" : "<IsTruncated>true</IsTruncated>")
                .append(next == null ? "" : "<NextContinuationToken>" + next + "</NextContinuationToken>")
                .append("</ListBucketResult>");
        stub(get(urlPathEqualTo("/data"))
                .withQueryParam("list-type", equalTo("2"))
                .withQueryParam("prefix", equalTo("in/"))
                .withQueryParam("continuation-token", token == null ? absent() : equalTo(token))
                .willReturn(ok(text.toString())));
    }

    private static List<ObjectSummary> all(ObjectListing listing) throws IOException {
        List<ObjectSummary> objects = new ArrayList<>();
        for (ObjectSummary each = listing.next(); each != null; each = listing.next()) {
            objects.add(each);
        }
        return objects;
    }

    private static String read(ObjectAddress address) throws IOException {
        try (ObjectContent content = buckets.get(address);
                InputStream stream = content.stream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static ObjectStoreException refusal(ThrowingCallable request) {
        return catchThrowableOfType(ObjectStoreException.class, request);
    }

    private static List<String> requests() {
        List<ServeEvent> events = new ArrayList<>(server.client().getServeEvents());
        Collections.reverse(events);
        return events.stream()
                .map(event -> event.getRequest().getMethod() + " "
                        + event.getRequest().getUrl())
                .toList();
    }

    private static String sent(String path) {
        return server.client().getServeEvents().stream()
                .filter(event -> event.getRequest().getMethod().getName().equals("PUT"))
                .filter(event -> event.getRequest().getUrl().equals(path))
                .map(event -> event.getRequest().getBodyAsString())
                .findFirst()
                .orElseThrow();
    }
}
