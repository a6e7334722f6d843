package dev.escapement.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Where the results of one Map run lie.
 *
 * @param path what the keys of all its files begin with
 */
record ResultFolder(ObjectStore store, String bucket, String path, String mapRunArn) {

    private static final String MANIFEST = "manifest.json";

    static ResultFolder of(ResultRequest request, ObjectStore store) {
        String prefix = request.arguments().path("Prefix").asText();
        String separator = prefix.isEmpty() || prefix.endsWith("/") ? "" : "/";
        String run = request.mapRunArn().substring(request.mapRunArn().lastIndexOf(':') + 1);
        String bucket = request.arguments().path("Bucket").asText();
        return new ResultFolder(store, bucket, prefix + separator + run + "/", request.mapRunArn());
    }

    /** Whether the bucket would take a manifest; it is not left there. */
    void tryOut() throws IOException {
        store.put(address(MANIFEST)).close();
    }

    ResultFile file(String name, boolean lines) throws IOException {
        return new ResultFile(new BufferedUpload(store.put(address(name))), path + name, lines);
    }

    JsonNode manifest(JsonNode files) {
        return Json.object(3)
                .put("DestinationBucket", bucket)
                .put("MapRunArn", mapRunArn)
                .put("ResultFiles", files)
                .build();
    }

    void writeManifest(JsonNode manifest, Instant at) throws IOException {
        byte[] text = Json.write(manifest).getBytes(StandardCharsets.UTF_8);
        try (ObjectUpload upload = store.put(address(MANIFEST))) {
            upload.write(text, 0, text.length);
            upload.complete(at);
        }
    }

    /** What the state gives instead of the results. */
    JsonNode result() {
        JsonNode details =
                Json.object(2).put("Bucket", bucket).put("Key", path + MANIFEST).build();
        return Json.object(2)
                .put("MapRunArn", mapRunArn)
                .put("ResultWriterDetails", details)
                .build();
    }

    private ObjectAddress address(String name) {
        return ObjectAddress.of(bucket, path + name);
    }
}
