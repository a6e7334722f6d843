package dev.escapement.junit.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
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

    /** Looks at those that are expected. */
    static <A> void checkAll(List<Expectation<A>> all, A assertions, JsonNode expected) {
        for (Expectation<A> each : all) {
            JsonNode value = expected.path(each.key.name());
            if (!value.isMissingNode()) {
                each.assertion.accept(assertions, value);
            }
        }
    }
}
