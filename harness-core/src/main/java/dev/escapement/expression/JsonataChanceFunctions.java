package dev.escapement.expression;

import dev.escapement.simulation.SeededDraw;
import java.util.List;

/** Functions that draw: from the simulation's chance, so that the same seed draws alike. */
final class JsonataChanceFunctions {

    private JsonataChanceFunctions() {}

    static List<JsonataFunction> all() {
        return List.of(
                new JsonataFunction("random", "<n?:n>", 1, JsonataChanceFunctions::random),
                new JsonataFunction(
                        "uuid",
                        "<:s>",
                        0,
                        given -> given.run()
                                .bindings()
                                .surroundings()
                                .draws()
                                .uuid()
                                .toString()));
    }

    private static double random(JsonataArguments given) {
        return given.has(0)
                ? SeededDraw.fraction((long) Math.floor(given.number(0).doubleValue()))
                : given.run().bindings().surroundings().draws().fraction();
    }
}
