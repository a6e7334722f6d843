package dev.escapement.mock.memory;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.dataset.ObjectAddress;
import dev.escapement.dataset.ObjectStoreException;
import dev.escapement.integration.TaskCall;
import dev.escapement.services.TaskResource.Kind;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a Task asks of S3. */
record BucketRequest(TaskCall call) {

    private static final List<String> KNOWN =
            List.of("getObject", "headObject", "putObject", "copyObject", "listObjectsV2");

    /** With these the service would give another answer. */
    private static final List<String> OTHERWISE = List.of("Range", "PartNumber", "Delimiter", "If", "CopySourceIf");

    /** Ends the test if nothing true can be said. */
    void requireAnswerable() {
        if (call.resource().kind() != Kind.SDK
                || !call.resource().service().equals("s3")
                || !KNOWN.contains(action())) {
            throw new IllegalArgumentException(
                    called() + ", but BucketTasks knows only getObject, headObject, putObject, "
                            + "copyObject and listObjectsV2 of aws-sdk:s3" + advice());
        }
        call.parameters().fieldNames().forEachRemaining(member -> {
            if (OTHERWISE.stream().anyMatch(member::startsWith)) {
                throw new IllegalArgumentException(
                        called() + " with " + member + ", which BucketTasks does not know" + advice());
            }
        });
    }

    /** What keeps the request from being sent; {@code null} if nothing does. */
    @Nullable String problem() {
        for (String member : needed()) {
            JsonNode value = member(member);
            if (!value.isTextual()) {
                return value.isMissingNode()
                        ? "Required field '" + member + "' is missing"
                        : "The value for the field '" + member + "' must be a STRING";
            }
        }
        return null;
    }

    private List<String> needed() {
        String bucket = spelled("Bucket", "DestinationBucket");
        String key = spelled("Key", "DestinationKey");
        return switch (action()) {
            case "listObjectsV2" -> List.of(bucket);
            case "copyObject" ->
                hasSourceInParts()
                        ? List.of(bucket, key, "SourceBucket", "SourceKey")
                        : List.of(bucket, "CopySource", key);
            default -> List.of(bucket, key);
        };
    }

    /** The client of version 2 knows the destination and the source of a copy by two names. */
    private String spelled(String name, String other) {
        return action().equals("copyObject") && call.parameters().has(other) ? other : name;
    }

    private boolean hasSourceInParts() {
        return call.parameters().has("SourceBucket") && !call.parameters().has("CopySource");
    }

    String action() {
        return call.resource().action();
    }

    Instant at() {
        return call.at();
    }

    ObjectAddress address() {
        return new ObjectAddress(
                text(spelled("Bucket", "DestinationBucket")),
                text(spelled("Key", "DestinationKey")),
                member("VersionId").textValue());
    }

    /** {@code bucket/key} or {@code /bucket/key}, encoded as in addresses, perhaps with {@code ?versionId=}. */
    ObjectAddress copySource() throws ObjectStoreException {
        if (hasSourceInParts()) {
            String version = member("SourceVersionId").textValue();
            return new ObjectAddress(text("SourceBucket"), text("SourceKey"), version);
        }
        String[] source = text("CopySource").split("\\?versionId=", 2);
        String path = decoded(source[0].startsWith("/") ? source[0].substring(1) : source[0]);
        int slash = path.indexOf('/');
        if (slash <= 0 || slash == path.length() - 1) {
            throw invalidSource();
        }
        return new ObjectAddress(
                path.substring(0, slash), path.substring(slash + 1), source.length == 1 ? null : source[1]);
    }

    JsonNode body() {
        return member("Body");
    }

    JsonNode member(String name) {
        return call.parameters().path(name);
    }

    String text(String name) {
        return member(name).asText("");
    }

    private static String decoded(String path) throws ObjectStoreException {
        try {
            return URLDecoder.decode(path, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw invalidSource();
        }
    }

    private static ObjectStoreException invalidSource() {
        return new ObjectStoreException("InvalidArgument", "Invalid copy source object key");
    }

    private String called() {
        return call.site() + " calls " + call.resource().arn();
    }

    /** A line about a whole resource goes before one about all that begin alike. */
    private String advice() {
        String resource = call.resource().arn().replaceFirst("^arn:aws:states:::", "");
        String why = action().equals("deleteObject") ? ": a store never deletes" : "";
        return why + ". Script this call: resource(\"" + resource + "\").returns(…)";
    }
}
