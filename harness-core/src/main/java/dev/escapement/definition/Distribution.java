package dev.escapement.definition;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.expression.Expression;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * What only a distributed Map has.
 *
 * @param express whether the children are Express workflows
 * @param label the readable part of the children's names
 */
@API(status = Status.EXPERIMENTAL)
public record Distribution(
        boolean express,
        @Nullable String label,
        @Nullable ItemReader itemReader,
        @Nullable ItemBatcher itemBatcher,
        @Nullable ResultWriter resultWriter) {

    /**
     * Where the items come from.
     *
     * @param resource {@code arn:aws:states:::s3:getObject} or {@code …listObjectsV2}
     * @param arguments bucket, key and so on
     * @param config the literal members of {@code ReaderConfig}
     * @param maxItems at most so many; 0 or {@code null} for all
     */
    @API(status = Status.EXPERIMENTAL)
    public record ItemReader(
            String resource,
            @Nullable Expression arguments,
            JsonNode config,
            @Nullable Expression maxItems) {}

    /**
     * How items are put together.
     *
     * @param batchInput given to every child beside its items
     */
    @API(status = Status.EXPERIMENTAL)
    public record ItemBatcher(
            @Nullable Expression maxItems,
            @Nullable Expression maxBytes,
            @Nullable Expression batchInput) {}

    /**
     * Where the results go.
     *
     * @param resource {@code arn:aws:states:::s3:putObject}; {@code null} formats the results without writing them
     * @param config {@code WriterConfig}; an empty object when absent
     */
    @API(status = Status.EXPERIMENTAL)
    public record ResultWriter(
            @Nullable String resource, @Nullable Expression arguments, JsonNode config) {}
}
