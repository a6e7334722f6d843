package dev.escapement.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What becomes of the results of all children. */
@API(status = Status.EXPERIMENTAL)
public sealed interface MapResult {

    /** The result of the state: the results themselves, or where they lie. */
    @API(status = Status.EXPERIMENTAL)
    record Value(JsonNode value) implements MapResult {}

    /** More bytes than a state may hand on: {@code States.DataLimitExceeded}. */
    @API(status = Status.EXPERIMENTAL)
    record TooLarge(long bytes) implements MapResult {}

    /** The results could not be written. */
    @API(status = Status.EXPERIMENTAL)
    record Failed(DatasetFailure failure) implements MapResult {}
}
