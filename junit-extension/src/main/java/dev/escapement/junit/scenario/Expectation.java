package dev.escapement.junit.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.BiConsumer;

/**
 * Something a scenario may expect, and how it is asserted.
 *
 * @param <A> the assertions that know how
 */
record Expectation<A>(Key key, BiConsumer<A, JsonNode> assertion) {

    static <A> Expectation<A> of(String name, Kind kind, String meaning, BiConsumer<A, JsonNode> assertion) {
        return new Expectation<>(Key.of(name, kind, meaning), assertion);
    }
}
