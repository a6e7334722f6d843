package dev.escapement.mock.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.dataset.Buckets;
import dev.escapement.dataset.MemoryBuckets;
import dev.escapement.dataset.ObjectAddress;
import dev.escapement.dataset.ObjectContent;
import dev.escapement.dataset.ObjectListing;
import dev.escapement.dataset.ObjectStore;
import dev.escapement.dataset.ObjectStoreException;
import dev.escapement.dataset.ObjectUpload;
import dev.escapement.integration.TaskOutcome;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.mock.ContractCheck;
import dev.escapement.mock.Machines;
import dev.escapement.mock.SampleCalls;
import dev.escapement.mock.Script;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BucketTasksTest {

    private static final String KEY = "\"Bucket\": \"b\", \"Key\": \"k\"";

    private final MemoryBuckets buckets = Buckets.inMemory().bucket("b");
    private final BucketTasks tasks = BucketTasks.of(buckets);
    private final Script script =
            Script.create().resource("aws-sdk:s3:*").answeredBy(tasks).checkingContracts(ContractCheck.WARNING);

    @Test
    void a_state_after_a_map_consumes_its_manifest() {
        buckets.put("b", "rows.csv", "id\n7\n8\n");

        Execution execution = run("""
                {"StartAt": "Rows", "States": {
                  "Rows": {"Type": "Map", "Next": "Manifest",
                    "ItemReader": {"Resource": "arn:aws:states:::s3:getObject",
                      "ReaderConfig": {"InputType": "CSV", "CSVHeaderLocation": "FIRST_ROW"},
                      "Parameters": {"Bucket": "b", "Key": "rows.csv"}},
                    "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
                      "StartAt": "Keep", "States": {"Keep": {"Type": "Pass", "End": true}}},
                    "ResultWriter": {"Resource": "arn:aws:states:::s3:putObject",
                      "Parameters": {"Bucket": "b", "Prefix": "out"},
                      "WriterConfig": {"Transformation": "COMPACT", "OutputType": "JSON"}}},
                  "Manifest": {"Type": "Task", "Resource": "arn:aws:states:::aws-sdk:s3:getObject", "Next": "File",
                    "Parameters": {"Bucket.$": "$.ResultWriterDetails.Bucket", "Key.$": "$.ResultWriterDetails.Key"},
                    "ResultSelector": {"manifest.$": "States.StringToJson($.Body)"}},
                  "File": {"Type": "Task", "Resource": "arn:aws:states:::aws-sdk:s3:getObject", "End": true,
                    "Parameters": {"Bucket.$": "$.manifest.DestinationBucket",
                      "Key.$": "$.manifest.ResultFiles.SUCCEEDED[0].Key"},
                    "ResultSelector": {"rows.$": "States.StringToJson($.Body)"}}}}
                """);

        assertThat(execution.output()).hasToString("{\"rows\":[{\"id\":\"7\"},{\"id\":\"8\"}]}");
        assertThat(script.contractProblems()).isEmpty();
    }

    @Test
    void a_pointer_is_handed_on_instead_of_a_payload() {
        Execution execution = run("""
                {"StartAt": "Leave", "States": {
                  "Leave": {"Type": "Task", "Resource": "arn:aws:states:::aws-sdk:s3:putObject", "Next": "Fetch",
                    "Parameters": {"Bucket": "b", "Key": "k", "Body": {"total": 12.5}},
                    "ResultPath": null},
                  "Fetch": {"Type": "Task", "Resource": "arn:aws:states:::aws-sdk:s3:getObject", "End": true,
                    "Parameters": {"Bucket": "b", "Key": "k"}}}}
                """);

        assertThat(buckets.text("b", "k")).isEqualTo("{\"total\":12.5}");
        assertThat(execution.output().path("Body").textValue()).isEqualTo("{\"total\":12.5}");
        assertThat(execution.output().path("LastModified").textValue())
                .isEqualTo(execution.startedAt().toString());
    }

    @Test
    void an_object_is_got_with_the_members_of_the_service_in_their_order() {
        buckets.put("b", "k", "byte array data");

        assertThat(ask("getObject", KEY))
                .hasToString("{\"AcceptRanges\":\"bytes\",\"ContentLength\":15,\"ContentType\":\"binary/octet-stream\","
                        + "\"ETag\":\"\\\"383fd42bdf94a2ab38cbeb1d8eb7e53f\\\"\",\"LastModified\":\"2026-01-01T00:00:00Z\","
                        + "\"Metadata\":{},\"ServerSideEncryption\":\"AES256\",\"Body\":\"byte array data\"}");
        assertThat(ask("headObject", KEY))
                .hasToString("{\"AcceptRanges\":\"bytes\",\"ContentLength\":15,\"ContentType\":\"binary/octet-stream\","
                        + "\"ETag\":\"\\\"383fd42bdf94a2ab38cbeb1d8eb7e53f\\\"\",\"LastModified\":\"2026-01-01T00:00:00Z\","
                        + "\"Metadata\":{},\"ServerSideEncryption\":\"AES256\"}");
    }

    @Test
    void what_is_put_has_the_checksums_of_the_service() {
        assertThat(ask("putObject", KEY + ", \"Body\": {\"Dict\": \"Value\"}"))
                .hasToString("{\"ChecksumCRC32\":\"hnEfWw==\",\"ChecksumType\":\"FULL_OBJECT\","
                        + "\"ETag\":\"\\\"49e31cee5aec8faf3345893addb14346\\\"\",\"ServerSideEncryption\":\"AES256\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Body\": \"text data\"      | text data",
                "\"Body\": [\"List\", \"Data\"] | [\"List\",\"Data\"]",
                "\"Body\": false              | false",
                "\"Body\": 0                  | 0",
                "\"ContentType\": \"x\"       | ''"
            })
    void a_text_is_written_as_it_is_and_all_else_as_json(String body, String written) {
        ask("putObject", KEY + ", " + body);

        assertThat(buckets.text("b", "k")).isEqualTo(written);
    }

    @Test
    void what_is_no_text_is_got_in_base_64() {
        buckets.put("b", "k", new byte[] {(byte) 0xFF, 0});

        assertThat(ask("getObject", KEY).path("Body").textValue()).isEqualTo("/wA=");
    }

    @Test
    void a_version_is_got_with_a_tag_of_its_own() {
        buckets.putVersion("b", "k", "v1", "old").putVersion("b", "k", "v2", "new");

        JsonNode old = ask("getObject", KEY + ", \"VersionId\": \"v1\"");

        assertThat(old.path("Body").textValue()).isEqualTo("old");
        assertThat(old.path("VersionId").textValue()).isEqualTo("v1");
        assertThat(old.path("ETag").textValue())
                .isNotEqualTo(ask("getObject", KEY).path("ETag").textValue());
        assertThat(ask("headObject", KEY + ", \"VersionId\": \"v1\"").path("ETag"))
                .isEqualTo(old.path("ETag"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "getObject     | \"Bucket\": \"b\", \"Key\": \"k\"",
                "headObject    | \"Bucket\": \"b\", \"Key\": \"k\"",
                "putObject     | \"Bucket\": \"b\", \"Key\": \"k\", \"Body\": \"x\"",
                "copyObject    | \"DestinationBucket\": \"b\", \"DestinationKey\": \"l\", \"CopySource\": \"b/k\"",
                "listObjectsV2 | \"Bucket\": \"b\", \"MaxKeys\": 1"
            })
    void requests_and_answers_fit_the_model_of_s3(String action, String parameters) {
        buckets.put("b", "k", "a").put("b", "l", "b");

        run(Machines.task("arn:aws:states:::aws-sdk:s3:" + action, "\"Parameters\": {" + parameters + "}"));

        assertThat(script.contractProblems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"b/in/a%20b.csv", "/b/in/a b.csv", "b/in/a+b.csv"})
    void an_object_is_copied(String source) {
        buckets.put("b", "in/a b.csv", "id\n7\n");

        JsonNode answer = ask("copyObject", KEY + ", \"CopySource\": \"" + source + "\"");

        assertThat(buckets.text("b", "k")).isEqualTo("id\n7\n");
        assertThat(answer.at("/CopyObjectResult/LastModified").textValue()).isEqualTo("2026-01-05T09:00:00Z");
    }

    @Test
    void a_version_is_copied() {
        buckets.putVersion("b", "from", "v1", "old").putVersion("b", "from", "v2", "new");

        ask("copyObject", KEY + ", \"CopySource\": \"b/from?versionId=v1\"");

        assertThat(buckets.text("b", "k")).isEqualTo("old");
    }

    @Test
    void a_copy_may_name_its_source_in_parts() {
        buckets.putVersion("b", "a b", "v1", "old").putVersion("b", "a b", "v2", "new");
        String to = "\"DestinationBucket\": \"b\", \"DestinationKey\": \"k\", ";

        ask("copyObject", to + "\"SourceBucket\": \"b\", \"SourceKey\": \"a b\", \"SourceVersionId\": \"v1\"");

        assertThat(buckets.text("b", "k")).isEqualTo("old");
    }

    @Test
    void objects_are_listed_page_by_page() {
        buckets.put("b", "in/1", "a")
                .put("b", "in/2", "b")
                .put("b", "in/3", "c")
                .put("b", "other", "d");
        String request = "\"Bucket\": \"b\", \"Prefix\": \"in/\", \"MaxKeys\": 2";

        JsonNode first = ask("listObjectsV2", request);
        String token = first.path("NextContinuationToken").textValue();
        JsonNode second = ask("listObjectsV2", request + ", \"ContinuationToken\": \"" + token + "\"");

        assertThat(first.fieldNames())
                .toIterable()
                .containsExactly(
                        "Contents", "IsTruncated", "KeyCount", "MaxKeys", "Name", "NextContinuationToken", "Prefix");
        assertThat(keys(first)).containsExactly("in/1", "in/2");
        assertThat(second)
                .hasToString("{\"Contents\":[{\"ETag\":\"\\\"4a8a08f09d37b73795649038408b5f33\\\"\",\"Key\":\"in/3\","
                        + "\"LastModified\":\"2026-01-01T00:00:00Z\",\"Size\":1,\"StorageClass\":\"STANDARD\"}],"
                        + "\"ContinuationToken\":\"" + token + "\",\"IsTruncated\":false,\"KeyCount\":1,\"MaxKeys\":2,"
                        + "\"Name\":\"b\",\"Prefix\":\"in/\"}");
    }

    @Test
    void a_listing_may_start_in_between_or_be_empty() {
        buckets.put("b", "1", "a").put("b", "2", "b");

        assertThat(keys(ask("listObjectsV2", "\"Bucket\": \"b\", \"StartAfter\": \"1\"")))
                .containsExactly("2");
        assertThat(ask("listObjectsV2", "\"Bucket\": \"b\", \"Prefix\": \"x\""))
                .hasToString("{\"IsTruncated\":false,\"KeyCount\":0,\"MaxKeys\":1000,\"Name\":\"b\",\"Prefix\":\"x\"}");
        assertThat(ask("listObjectsV2", "\"Bucket\": \"b\", \"MaxKeys\": 0")
                        .path("IsTruncated")
                        .booleanValue())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "getObject | \"Bucket\": \"b\", \"Key\": \"x\" | S3.NoSuchKeyException | The specified key does not exist. (Service: S3, Status Code: 404, ",
                "getObject | \"Bucket\": \"x\", \"Key\": \"x\" | S3.NoSuchBucketException | The specified bucket does not exist (Service: S3, Status Code: 404, ",
                "getObject | \"Bucket\": \"b\", \"Key\": \"k\", \"VersionId\": \"v\" | S3.S3Exception | The specified version does not exist. (Service: S3, Status Code: 404, ",
                "headObject | \"Bucket\": \"b\", \"Key\": \"x\" | S3.NoSuchKeyException | null (Service: S3, Status Code: 404, ",
                "headObject | \"Bucket\": \"x\", \"Key\": \"x\" | S3.NoSuchKeyException | null (Service: S3, Status Code: 404, ",
                "putObject | \"Bucket\": \"x\", \"Key\": \"x\" | S3.NoSuchBucketException | The specified bucket does not exist (Service: S3, Status Code: 404, ",
                "copyObject | \"Bucket\": \"b\", \"Key\": \"y\", \"CopySource\": \"b/x\" | S3.NoSuchKeyException | The specified key does not exist. (Service: S3, Status Code: 404, ",
                "copyObject | \"Bucket\": \"b\", \"Key\": \"y\", \"CopySource\": \"%zz\" | S3.S3Exception | Invalid copy source object key (Service: S3, Status Code: 400, ",
                "listObjectsV2 | \"Bucket\": \"x\" | S3.NoSuchBucketException | The specified bucket does not exist (Service: S3, Status Code: 404, ",
                "listObjectsV2 | \"Bucket\": \"b\", \"ContinuationToken\": \"?\" | S3.S3Exception | The continuation token provided is incorrect (Service: S3, Status Code: 400, "
            })
    void errors_have_the_names_and_words_of_the_service(String action, String parameters, String error, String cause) {
        TaskOutcome.Failed failed = failure(tasks, action, parameters);

        assertThat(failed.error()).isEqualTo(error);
        assertThat(failed.cause()).startsWith(cause).matches(".*, Request ID: \\S+, Extended Request ID: \\S+\\)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AccessDenied       | S3.S3Exception        | 'no (Service: S3, Status Code: 403, '",
                "SlowDown           | S3.S3Exception        | 'no (Service: S3, Status Code: 503, '",
                "InvalidObjectState | S3.InvalidObjectStateException | 'no (Service: S3, Status Code: 403, '",
                "SdkClientException | S3.SdkClientException | no"
            })
    void whatever_a_store_refuses_with_is_an_error_of_the_task(String code, String error, String cause) {
        BucketTasks refused = BucketTasks.of(new Refusing(new ObjectStoreException(code, "no")));

        TaskOutcome.Failed failed = failure(refused, "getObject", KEY);

        assertThat(failed.error()).isEqualTo(error);
        assertThat(failed.cause()).startsWith(cause);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "getObject  | \"Bucket\": \"b\" | Required field 'Key' is missing",
                "getObject  | \"Bucket\": 7, \"Key\": \"k\" | The value for the field 'Bucket' must be a STRING",
                "copyObject | \"Bucket\": \"b\", \"Key\": \"k\" | Required field 'CopySource' is missing",
                "copyObject | \"Bucket\": \"b\", \"Key\": \"k\", \"SourceBucket\": \"b\" | Required field 'SourceKey' is missing"
            })
    void a_request_that_does_not_fit_is_never_sent(String action, String parameters, String problem) {
        TaskOutcome.Failed failed = failure(tasks, action, parameters);

        assertThat(failed.error()).isEqualTo("States.Runtime");
        assertThat(failed.cause())
                .isEqualTo("The Parameters '" + Json.write(Json.parse("{" + parameters + "}"))
                        + "' could not be used to start the Task: [" + problem + "]");
    }

    @Test
    void nothing_is_deleted_and_the_error_says_what_to_do() {
        assertThatThrownBy(() -> ask("deleteObject", KEY))
                .hasMessage(
                        "Work#1.1 calls arn:aws:states:::aws-sdk:s3:deleteObject, but BucketTasks knows only getObject, "
                                + "headObject, putObject, copyObject and listObjectsV2 of aws-sdk:s3: a store never deletes. "
                                + "Script this call: resource(\"aws-sdk:s3:deleteObject\").returns(…)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "getObject | \"Range\": \"bytes=0-9\" | Range",
                "putObject | \"IfNoneMatch\": \"*\" | IfNoneMatch",
                "listObjectsV2 | \"Delimiter\": \"/\" | Delimiter"
            })
    void a_request_that_would_be_answered_wrongly_ends_the_test(String action, String member, String name) {
        assertThatThrownBy(() -> ask(action, KEY + ", " + member))
                .hasMessage("Work#1.1 calls arn:aws:states:::aws-sdk:s3:" + action + " with " + name
                        + ", which BucketTasks does not know. Script this call: resource(\"aws-sdk:s3:" + action
                        + "\").returns(…)");
    }

    @Test
    void calls_of_other_services_end_the_test() {
        assertThatThrownBy(() -> tasks.call(SampleCalls.of("arn:aws:states:::sqs:sendMessage", "{}")))
                .hasMessageStartingWith("Work#1.1 calls arn:aws:states:::sqs:sendMessage, but BucketTasks knows only");
    }

    private Execution run(String definition) {
        return Simulation.builder()
                .buckets(buckets)
                .answering(script)
                .build()
                .start(StateMachine.parse(definition), "{}")
                .runToEnd();
    }

    private JsonNode ask(String action, String parameters) {
        return ((TaskOutcome.Succeeded) outcome(tasks, action, parameters)).output();
    }

    private static TaskOutcome.Failed failure(BucketTasks tasks, String action, String parameters) {
        return (TaskOutcome.Failed) outcome(tasks, action, parameters);
    }

    private static TaskOutcome outcome(BucketTasks tasks, String action, String parameters) {
        TaskReply reply = tasks.call(SampleCalls.of("arn:aws:states:::aws-sdk:s3:" + action, "{" + parameters + "}"));
        return ((TaskReply.Settled) reply).outcome();
    }

    private static List<String> keys(JsonNode page) {
        List<String> keys = new ArrayList<>();
        page.path("Contents").forEach(object -> keys.add(object.path("Key").textValue()));
        return keys;
    }

    /** Refuses everything alike. */
    private record Refusing(ObjectStoreException refusal) implements ObjectStore {

        @Override
        public ObjectContent get(ObjectAddress address) throws ObjectStoreException {
            throw refusal;
        }

        @Override
        public ObjectListing list(String bucket, String prefix) throws ObjectStoreException {
            throw refusal;
        }

        @Override
        public ObjectUpload put(ObjectAddress address) throws ObjectStoreException {
            throw refusal;
        }
    }
}
