package dev.escapement.expression;

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
                ? seeded((long) Math.floor(given.number(0).doubleValue()))
                : given.run().bindings().surroundings().draws().fraction();
    }

    /** The first fraction of Java's generator for the seed, as measured (asl-reference 2.8): 42 gives 0.7275636800328681. */
    private static double seeded(long seed) {
        long mask = (1L << 48) - 1;
        long multiplier = 0x5DEECE66DL;
        long first = ((seed ^ multiplier) * multiplier + 0xB) & mask;
        long second = (first * multiplier + 0xB) & mask;
        return (((first >>> 22) << 27) + (second >>> 21)) * 0x1.0p-53;
    }
}
