package dev.escapement.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.dataset.ChildResult.Ending;
import dev.escapement.json.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultSinkTest {

    private static final String RUN =
            "arn:aws:states:us-east-1:111111111111:mapRun:orders/Map:ad9b5f27-090b-3ac6-9beb-243cd77144a7";
    private static final String FOLDER = "jobs/ad9b5f27-090b-3ac6-9beb-243cd77144a7/";
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void the_state_gets_the_outputs_in_the_order_of_the_items() {
        MapResult result = inState("{}", child(2, "3"), child(0, "1"), child(1, "[2]"));

        assertThat(result).isEqualTo(new MapResult.Value(Json.parse("[1, [2], 3]")));
    }

    @Test
    void arrays_may_be_flattened_by_one_level() {
        MapResult result =
                inState("{\"Transformation\":\"FLATTEN\"}", child(0, "[1, [2]]"), child(1, "3"), child(2, "[]"));

        assertThat(result).isEqualTo(new MapResult.Value(Json.parse("[1, [2], 3]")));
    }

    @Test
    void executions_may_be_told_with_all_that_is_known() {
        MapResult result = inState("{\"Transformation\":\"NONE\"}", child(0, "{\"a\": 1}"));

        assertThat(text(result)).isEqualTo("[" + SUCCEEDED + "]");
    }

    @Test
    void lines_of_json_are_a_text_to_a_state() {
        MapResult result = inState("{\"OutputType\":\"JSONL\"}", child(0, "{\"a\": 1}"), child(1, "2"));

        assertThat(result).isEqualTo(new MapResult.Value(Json.text("{\"a\":1}\n2")));
    }

    @Test
    void a_child_that_failed_is_always_told_as_an_execution() {
        MapResult result = inState("{}", child(0, "1"), child(1, new Ending.Failed("Boom", "it broke")));

        assertThat(text(result)).isEqualTo("[1," + FAILED + "]");
    }

    @Test
    void no_children_make_an_empty_array() {
        assertThat(inState("{}")).isEqualTo(new MapResult.Value(Json.emptyArray()));
    }

    @ParameterizedTest
    @CsvSource({"7,true", "6,false"})
    void a_result_larger_than_a_state_may_hand_on_is_only_measured(long largest, boolean fits) {
        ResultSink sink = ResultSink.open(ResultRequest.none(RUN), Buckets.inMemory(), largest);
        List.of(child(0, "1"), child(1, "2"), child(2, "3")).forEach(sink::add);

        MapResult expected = fits ? new MapResult.Value(Json.parse("[1,2,3]")) : new MapResult.TooLarge(7);
        assertThat(sink.finish(NOON)).isEqualTo(expected);
        assertThat(sink.failure()).isNull();
    }

    @Test
    void files_are_written_by_what_became_of_the_children() {
        MemoryBuckets store = Buckets.inMemory().bucket("results");

        MapResult result = written(
                store,
                "{}",
                child(1, new Ending.Failed("Boom", "it broke")),
                child(0, "{\"a\": 1}"),
                child(2, new Ending.TimedOut()),
                child(3, new Ending.Aborted(null, null)),
                new ChildResult(4, "c4", arn("c4"), MACHINE, Json.number(4), null, null, 0, new Ending.Pending()));

        assertThat(store.keys("results"))
                .containsExactly(
                        FOLDER + "FAILED_0.json",
                        FOLDER + "PENDING_0.json",
                        FOLDER + "SUCCEEDED_0.json",
                        FOLDER + "manifest.json");
        assertThat(store.text("results", FOLDER + "SUCCEEDED_0.json")).isEqualTo("[" + SUCCEEDED + "]");
        assertThat(store.json("results", FOLDER + "FAILED_0.json"))
                .extracting(each -> each.path("Status").asText())
                .containsExactly("FAILED", "TIMED_OUT", "ABORTED");
        assertThat(store.text("results", FOLDER + "PENDING_0.json"))
                .isEqualTo(
                        "[{\"ExecutionArn\":\"" + arn("c4") + "\",\"Input\":\"4\",\"InputDetails\":{\"Included\":true},"
                                + "\"Name\":\"c4\",\"RedriveCount\":0,\"StateMachineArn\":\"" + MACHINE
                                + "\",\"Status\":\"PENDING\"}]");
        assertThat(text(result))
                .isEqualTo("{\"MapRunArn\":\"" + RUN + "\",\"ResultWriterDetails\":{\"Bucket\":\"results\",\"Key\":\""
                        + FOLDER + "manifest.json\"}}");
    }

    @Test
    void the_manifest_names_the_files_with_their_sizes() {
        MemoryBuckets store = Buckets.inMemory().bucket("results");

        written(store, "{\"Transformation\":\"COMPACT\"}", child(0, "1"), child(1, "22"));

        assertThat(store.text("results", FOLDER + "manifest.json"))
                .isEqualTo("{\"DestinationBucket\":\"results\",\"MapRunArn\":\"" + RUN
                        + "\",\"ResultFiles\":{\"FAILED\":[],\"PENDING\":[],\"SUCCEEDED\":[{\"Key\":\"" + FOLDER
                        + "SUCCEEDED_0.json\",\"Size\":6}]}}");
        assertThat(store.text("results", FOLDER + "SUCCEEDED_0.json")).isEqualTo("[1,22]");
    }

    @Test
    void another_reader_takes_the_items_out_of_the_result_files() {
        MemoryBuckets store = Buckets.inMemory().bucket("b");
        ResultSink sink =
                ResultSink.open(request("b", "{\"OutputType\":\"JSONL\",\"Transformation\":\"FLATTEN\"}"), store, 9);
        sink.add(child(0, "[1, 2]"));
        sink.add(child(1, "3"));
        sink.finish(NOON);

        assertThat(ReadItems.ofObject(store, FOLDER + "SUCCEEDED_0.json", "{\"InputType\":\"JSONL\"}")
                        .allValues())
                .containsExactly("1", "2", "3");
        assertThat(ReadItems.ofObject(
                                store,
                                FOLDER + "manifest.json",
                                "{\"InputType\":\"JSON\",\"ItemsPointer\":\"/ResultFiles/SUCCEEDED\"}")
                        .allValues())
                .containsExactly("{\"Key\":\"" + FOLDER + "SUCCEEDED_0.json\",\"Size\":6}");
    }

    @Test
    void a_file_that_would_become_too_large_is_followed_by_another() {
        MemoryBuckets store = Buckets.inMemory().bucket("results");
        ResultRequest request = request("results", "{\"Transformation\":\"COMPACT\"}");
        ResultSink sink = new ResultFiles(ResultFolder.of(request, store), WriterConfig.of(request), 6);

        List.of(child(0, "1"), child(1, "22"), child(2, "333"), child(3, "\"much too large\""))
                .forEach(sink::add);
        sink.finish(NOON);

        assertThat(store.text("results", FOLDER + "SUCCEEDED_0.json")).isEqualTo("[1,22]");
        assertThat(store.text("results", FOLDER + "SUCCEEDED_1.json")).isEqualTo("[333]");
        assertThat(store.text("results", FOLDER + "SUCCEEDED_2.json")).isEqualTo("[\"much too large\"]");
        assertThat(store.json("results", FOLDER + "manifest.json").at("/ResultFiles/SUCCEEDED"))
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"'',''", "jobs,jobs/", "jobs/,jobs/", "a/b,a/b/"})
    void keys_begin_with_the_prefix(String prefix, String begin) {
        JsonNode arguments =
                Json.object().put("Bucket", "results").put("Prefix", prefix).build();
        ResultRequest request = new ResultRequest("arn:aws:states:::s3:putObject", arguments, Json.emptyObject(), RUN);

        assertThat(ResultFolder.of(request, Buckets.inMemory()).path())
                .isEqualTo(begin + "ad9b5f27-090b-3ac6-9beb-243cd77144a7/");
    }

    @Test
    void a_bucket_that_takes_nothing_is_known_before_the_first_child() {
        ResultSink sink = ResultSink.open(request("results", "{}"), Buckets.inMemory(), 9);

        DatasetFailure failure = new DatasetFailure(
                "States.ResultWriterFailed",
                "Failed to write a test manifest into the specified output bucket. NoSuchBucket. "
                        + "| Message from S3: The specified bucket does not exist: results");
        assertThat(sink.failure()).isEqualTo(failure);
        sink.add(child(0, "1"));
        assertThat(sink.finish(NOON)).isEqualTo(new MapResult.Failed(failure));
    }

    @Test
    void a_denied_write_says_whose_permissions_are_missing() {
        ResultSink sink = ResultSink.open(request("results", "{}"), new Denying(0), 9);

        assertThat(sink.failure())
                .isEqualTo(
                        DatasetFailure.ofWriter(
                                "Failed to write a test manifest into the specified output bucket. Access denied. Ensure the correct "
                                        + "permissions are added to your state machine's execution role. | Message from S3: Access Denied"));
    }

    @ParameterizedTest
    @CsvSource({"1,results", "2,manifest"})
    void a_later_write_may_fail_too(int allowed, String what) {
        ResultSink sink = ResultSink.open(request("results", "{}"), new Denying(allowed), 9);
        assertThat(sink.failure()).isNull();

        sink.add(child(0, "1"));

        assertThat(sink.finish(NOON))
                .isInstanceOfSatisfying(
                        MapResult.Failed.class,
                        failed -> assertThat(failed.failure().cause())
                                .startsWith("Failed to write the " + what
                                        + " into the specified output bucket. Access denied."));
    }

    @Test
    void a_sink_that_is_given_up_leaves_nothing() {
        MemoryBuckets store = Buckets.inMemory().bucket("results");

        ResultSink sink = ResultSink.open(request("results", "{}"), store, 9);
        sink.add(child(0, "1"));
        sink.close();

        assertThat(store.keys("results")).isEmpty();
    }

    private static final String MACHINE = "arn:aws:states:us-east-1:111111111111:stateMachine:orders/Map";

    private static final String SUCCEEDED = "{\"ExecutionArn\":\"" + arn("c0")
            + "\",\"Input\":\"{\\\"n\\\":0}\",\"InputDetails\":{\"Included\":true},\"Name\":\"c0\","
            + "\"Output\":\"{\\\"a\\\":1}\",\"OutputDetails\":{\"Included\":true},\"RedriveCount\":0,"
            + "\"RedriveStatus\":\"NOT_REDRIVABLE\",\"RedriveStatusReason\":\"Execution is SUCCEEDED and cannot be redriven\","
            + "\"StartDate\":\"2026-03-01T11:00:00Z\",\"StateMachineArn\":\"" + MACHINE
            + "\",\"Status\":\"SUCCEEDED\",\"StopDate\":\"2026-03-01T11:00:00.250Z\"}";

    private static final String FAILED = "{\"Cause\":\"it broke\",\"Error\":\"Boom\",\"ExecutionArn\":\"" + arn("c1")
            + "\",\"Input\":\"{\\\"n\\\":1}\",\"InputDetails\":{\"Included\":true},\"Name\":\"c1\",\"RedriveCount\":0,"
            + "\"RedriveStatus\":\"REDRIVABLE\",\"StartDate\":\"2026-03-01T11:00:00Z\",\"StateMachineArn\":\"" + MACHINE
            + "\",\"Status\":\"FAILED\",\"StopDate\":\"2026-03-01T11:00:00.250Z\"}";

    private static MapResult inState(String config, ChildResult... children) {
        ResultRequest request = new ResultRequest(null, Json.emptyObject(), Json.parse(config), RUN);
        return finished(ResultSink.open(request, Buckets.inMemory(), 262_144), children);
    }

    private static MapResult written(ObjectStore store, String config, ChildResult... children) {
        return finished(ResultSink.open(request("results", config), store, 262_144), children);
    }

    private static MapResult finished(ResultSink sink, ChildResult... children) {
        try (sink) {
            List.of(children).forEach(sink::add);
            return sink.finish(NOON);
        }
    }

    private static ResultRequest request(String bucket, String config) {
        JsonNode arguments =
                Json.object().put("Bucket", bucket).put("Prefix", "jobs").build();
        return new ResultRequest("arn:aws:states:::s3:putObject", arguments, Json.parse(config), RUN);
    }

    private static ChildResult child(long index, String output) {
        return child(index, new Ending.Succeeded(Json.parse(output)));
    }

    private static ChildResult child(long index, Ending ending) {
        Instant start = Instant.parse("2026-03-01T11:00:00Z");
        String name = "c" + index;
        JsonNode input = Json.object().put("n", index).build();
        return new ChildResult(index, name, arn(name), MACHINE, input, start, start.plusMillis(250), 0, ending);
    }

    private static String arn(String name) {
        return "arn:aws:states:us-east-1:111111111111:execution:orders/Map:" + name;
    }

    private static @Nullable String text(MapResult result) {
        return result instanceof MapResult.Value value ? Json.write(value.value()) : null;
    }

    /** Takes so many writes. */
    private static final class Denying implements ObjectStore {

        private final MemoryBuckets store = Buckets.inMemory().bucket("results");
        private int left;

        Denying(int allowed) {
            left = allowed;
        }

        @Override
        public ObjectContent get(ObjectAddress address) throws ObjectStoreException {
            return store.get(address);
        }

        @Override
        public ObjectListing list(String bucket, String prefix) throws ObjectStoreException {
            return store.list(bucket, prefix);
        }

        @Override
        public ObjectUpload put(ObjectAddress address) throws ObjectStoreException {
            if (left-- == 0) {
                throw ObjectStoreException.accessDenied();
            }
            return store.put(address);
        }
    }
}
