package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.simulation.SeededDraw;

/** {@code States.MathAdd} and {@code States.MathRandom}. */
final class NumberFunctions {

    private NumberFunctions() {}

    /** Each number is rounded before they are added (asl-reference 2.5). */
    static JsonNode add(Arguments arguments) {
        return Json.number(arguments.whole(0) + arguments.whole(1));
    }

    static JsonNode random(Arguments arguments) {
        long low = arguments.whole(0);
        long high = arguments.whole(1);
        if (high <= low) {
            throw arguments.failure(1, "must be greater than the first, but is " + high);
        }
        return Json.number(
                arguments.count() == 3
                        ? SeededDraw.between(arguments.whole(2), low, high)
                        : arguments.draws().between(low, high));
    }
}
