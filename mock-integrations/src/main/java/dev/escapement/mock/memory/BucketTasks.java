package dev.escapement.mock.memory;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.dataset.ObjectAddress;
import dev.escapement.dataset.ObjectContent;
import dev.escapement.dataset.ObjectStore;
import dev.escapement.dataset.ObjectStoreException;
import dev.escapement.dataset.ObjectSummary;
import dev.escapement.dataset.ObjectUpload;
import dev.escapement.envelope.Envelope;
import dev.escapement.integration.Integration;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.io.IOException;
import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Stands for S3 where Tasks call it: {@code aws-sdk:s3:getObject}, {@code headObject}, {@code putObject}, {@code copyObject} and
 * {@code listObjectsV2}, answered from the same buckets that distributed Maps read and write. So a later state reads the manifest of a Map,
 * and a Task leaves a payload in a bucket and hands on a pointer.
 *
 * <pre>{@code
 * MemoryBuckets buckets = Buckets.inMemory().put("orders", "open.csv", "id\n7\n").bucket("results");
 * Script script = Script.create().resource("aws-sdk:s3:*").answeredBy(BucketTasks.of(buckets));
 * Simulation.builder().buckets(buckets).answering(script).build().start(machine, "{}").runToEnd();
 * }</pre>
 *
 * <p>Members and errors are those of the service (asl-reference 5.6, 6.4). Stores never delete, so {@code deleteObject} must be scripted;
 * so must requests for ranges, parts or delimiters, and conditional ones. Metadata, tags and encryption are taken and forgotten.
 */
@API(status = Status.EXPERIMENTAL)
public final class BucketTasks implements Integration {

    private final ObjectStore store;

    private BucketTasks(ObjectStore store) {
        this.store = store;
    }

    /** Answers from these buckets. */
    public static BucketTasks of(ObjectStore store) {
        return new BucketTasks(store);
    }

    @Override
    public TaskReply call(TaskCall call) {
        BucketRequest request = new BucketRequest(call);
        request.requireAnswerable();
        @Nullable String problem = request.problem();
        if (problem != null) {
            return BucketRefusals.misfit(call, problem);
        }
        try {
            return Envelope.reply(call, answer(request));
        } catch (ObjectStoreException refused) {
            return BucketRefusals.of(call, refused);
        } catch (IOException broken) {
            return BucketRefusals.of(
                    call, new ObjectStoreException("SdkClientException", String.valueOf(broken.getMessage())));
        }
    }

    private JsonNode answer(BucketRequest request) throws IOException {
        return switch (request.action()) {
            case "getObject" -> get(request.address());
            case "headObject" -> head(request.address());
            case "putObject" -> put(request);
            case "copyObject" -> copy(request);
            default -> ListedPage.of(store, request).answer();
        };
    }

    private JsonNode get(ObjectAddress address) throws IOException {
        byte[] content = read(address);
        return ObjectHead.of(content, latest(address))
                .answer(address)
                .put("Body", ObjectBody.text(content))
                .build();
    }

    private JsonNode head(ObjectAddress address) throws IOException {
        if (address.versionId() != null) {
            return ObjectHead.of(read(address), null).answer(address).build();
        }
        ObjectSummary object = store.summary(address.bucket(), address.key());
        if (object == null) {
            throw ObjectStoreException.noSuchKey(address.key());
        }
        return ObjectHead.of(object).answer(address).build();
    }

    private JsonNode put(BucketRequest request) throws IOException {
        byte[] content = ObjectBody.bytes(request.body());
        ObjectSummary written = write(request.address(), content, request.at());
        return Json.object(4)
                .put("ChecksumCRC32", ObjectBody.checksum(content))
                .put("ChecksumType", "FULL_OBJECT")
                .put("ETag", '"' + written.etag() + '"')
                .put("ServerSideEncryption", "AES256")
                .build();
    }

    private JsonNode copy(BucketRequest request) throws IOException {
        ObjectSummary written = write(request.address(), read(request.copySource()), request.at());
        ObjectBuilder result = Json.object(2)
                .put("ETag", '"' + written.etag() + '"')
                .put("LastModified", ObjectHead.seconds(written.lastModified()));
        return Json.object(2)
                .put("CopyObjectResult", result.build())
                .put("ServerSideEncryption", "AES256")
                .build();
    }

    private byte[] read(ObjectAddress address) throws IOException {
        try (ObjectContent content = store.get(address)) {
            return content.stream().readAllBytes();
        }
    }

    private ObjectSummary write(ObjectAddress address, byte[] content, Instant at) throws IOException {
        try (ObjectUpload upload = store.put(ObjectAddress.of(address.bucket(), address.key()))) {
            upload.write(content, 0, content.length);
            return upload.complete(at);
        }
    }

    /** What is listed of an object that could be read; a store that lets nobody list is no reason not to answer. */
    private @Nullable ObjectSummary latest(ObjectAddress address) {
        try {
            return address.versionId() == null ? store.summary(address.bucket(), address.key()) : null;
        } catch (ObjectStoreException notListed) {
            return null;
        }
    }
}
