package dev.escapement.mock.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** What becomes of a request: an answer, or waiting for one. */
sealed interface Outcome {

    /** The answer. */
    record Known(JsonNode answer) implements Outcome {}

    /** Not yet. */
    record Later(Waiter waiter) implements Outcome {}

    /** Somebody who waits. */
    interface Waiter {

        /** The answer, if it is there now. */
        @Nullable JsonNode answer();

        /** The answer for one who waits no longer; {@code null} if he has to. */
        @Nullable JsonNode whenGivenUp();

        /** What he waits for. */
        String words();
    }
}
