package dev.escapement.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code ResultWriter} asks for, with every expression resolved.
 *
 * @param resource {@code arn:aws:states:::s3:putObject}; {@code null} to write nothing and only format
 * @param arguments {@code Bucket} and {@code Prefix}; an empty object when absent
 * @param config {@code WriterConfig}; an empty object when absent
 * @param mapRunArn whose results they are
 */
@API(status = Status.EXPERIMENTAL)
public record ResultRequest(@Nullable String resource, JsonNode arguments, JsonNode config, String mapRunArn) {

    /** For a Map without {@code ResultWriter}. */
    public static ResultRequest none(String mapRunArn) {
        return new ResultRequest(null, Json.emptyObject(), Json.emptyObject(), mapRunArn);
    }
}
