package dev.escapement.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * One time that a state was tried.
 *
 * @param at when it began
 * @param parameters what its Task called with; {@code null} if it made no call
 * @param trouble the error that it ended with, and what became of it; {@code null} if it had none
 */
@API(status = Status.EXPERIMENTAL)
public record Attempt(
        Instant at, @Nullable JsonNode parameters, @Nullable Explanation trouble) {

    Attempt calling(JsonNode with) {
        return new Attempt(at, with, trouble);
    }

    Attempt endingIn(Explanation error) {
        return new Attempt(at, parameters, error);
    }
}
