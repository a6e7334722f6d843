package dev.escapement.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** What comes of asking a data set for its next item. */
@API(status = Status.EXPERIMENTAL)
public sealed interface Read {

    /**
     * An item.
     *
     * @param key its name, if it is a member of an object
     * @param source as in {@code Map.Item.Source}: {@code S3://bucket}, {@code S3://bucket/key}
     */
    @API(status = Status.EXPERIMENTAL)
    record Item(JsonNode value, @Nullable String key, String source) implements Read {}

    /** There are no more. */
    @API(status = Status.EXPERIMENTAL)
    record Exhausted() implements Read {}

    /** The data cannot be read, or not any further; the items before stay what they are. */
    @API(status = Status.EXPERIMENTAL)
    record Failed(DatasetFailure failure) implements Read {}
}
