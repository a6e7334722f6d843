package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.simulation.Choices;
import dev.escapement.simulation.Draws;
import java.time.Instant;

/** What an expression under test may see. */
final class Seen {

    private static final JsonNode CONTEXT =
            Json.parse("{\"Execution\":{\"Name\":\"run-1\"},\"State\":{\"Name\":\"Pay\"}}");
    private static final JsonNode CART = Json.parse("{\"items\":[\"pen\",\"ink\"],\"total\":12.5}");

    private Seen() {}

    /** The input, beside a context object and the one variable {@code $cart}. */
    static Bindings input(String json) {
        return Bindings.of(Json.parse(json), name -> name.equals("cart") ? CART : null, new Around());
    }

    private static final class Around implements Bindings.Surroundings {

        private final Draws draws = new Draws(Choices.seeded(7), () -> "Pay#1");

        @Override
        public JsonNode context() {
            return CONTEXT;
        }

        @Override
        public Instant now() {
            return Instant.EPOCH;
        }

        @Override
        public Draws draws() {
            return draws;
        }
    }
}
