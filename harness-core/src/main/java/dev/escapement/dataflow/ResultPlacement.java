package dev.escapement.dataflow;

import com.fasterxml.jackson.databind.JsonNode;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Where a result goes: the {@code ResultPath} of a state or catcher. */
@API(status = Status.EXPERIMENTAL)
@FunctionalInterface
public interface ResultPlacement {

    /** The result replaces the input: {@code "ResultPath": "$"}, which is the default. */
    ResultPlacement REPLACE = (rawInput, result) -> result;

    /** The result is dropped and the input kept: {@code "ResultPath": null}. */
    ResultPlacement DISCARD = (rawInput, result) -> rawInput;

    /** The raw input with the result in its place. */
    JsonNode place(JsonNode rawInput, JsonNode result);
}
