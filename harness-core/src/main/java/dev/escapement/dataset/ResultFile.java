package dev.escapement.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One file of results: a JSON array, or a line for each. */
final class ResultFile {

    private final ObjectUpload upload;
    private final String key;
    private final boolean lines;
    private long size;
    private @Nullable JsonNode completed;

    ResultFile(ObjectUpload upload, String key, boolean lines) {
        this.upload = upload;
        this.key = key;
        this.lines = lines;
    }

    /** Whether it is still open, and would not become too large by that entry. */
    boolean takes(byte[] entry, long largest) {
        return completed == null && size + entry.length + 2 <= largest;
    }

    void add(byte[] entry) throws IOException {
        if (!lines) {
            write(size == 0 ? "[" : ",");
        }
        write(entry);
        if (lines) {
            write("\n");
        }
    }

    /** As the manifest names it; what is complete stays so. */
    JsonNode complete(Instant at) throws IOException {
        JsonNode known = completed;
        if (known == null) {
            if (!lines) {
                write("]");
            }
            upload.complete(at);
            known = Json.object(2).put("Key", key).put("Size", size).build();
            completed = known;
        }
        return known;
    }

    void giveUp() throws IOException {
        upload.close();
    }

    private void write(String text) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(byte[] bytes) throws IOException {
        upload.write(bytes, 0, bytes.length);
        size += bytes.length;
    }
}
