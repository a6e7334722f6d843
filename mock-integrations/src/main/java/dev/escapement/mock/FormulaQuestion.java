package dev.escapement.mock;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.expression.Bindings;
import dev.escapement.expression.Condition;
import dev.escapement.expression.EvaluationException;
import dev.escapement.expression.JsonataCondition;
import dev.escapement.expression.JsonataScope;
import dev.escapement.expression.SyntaxProblem;
import dev.escapement.integration.TaskCall;
import dev.escapement.json.Json;
import dev.escapement.simulation.Choices;
import dev.escapement.simulation.Draws;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JSONata expression that says whether a call is meant: of {@code $input}, {@code $parameters}, {@code $attempt}, {@code $visit}. */
final class FormulaQuestion {

    private final String text;
    private final Condition condition;

    private FormulaQuestion(String text, Condition condition) {
        this.text = text;
        this.condition = condition;
    }

    static FormulaQuestion of(String text) {
        List<SyntaxProblem> problems = new ArrayList<>();
        Condition condition = JsonataCondition.compile(
                Json.text("{% " + text + " %}"), "whenJsonata", JsonataScope.BEFORE_WORK, problems::add);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no JSONata: " + problems.get(0).message());
        }
        return new FormulaQuestion(text, condition);
    }

    boolean holds(TaskCall call) {
        try {
            return condition.holds(
                    Bindings.of(Callee.input(call), name -> variable(call, name), new Moment(call.at())));
        } catch (EvaluationException trouble) {
            throw new ScriptException(
                    "The script asks '" + text + "' of " + call.site() + ", which has no answer: " + trouble.text(),
                    trouble);
        }
    }

    private static @Nullable JsonNode variable(TaskCall call, String name) {
        return switch (name) {
            case "input" -> Callee.input(call);
            case "parameters" -> call.parameters();
            case "attempt" -> Json.number(call.site().attempt());
            case "visit" -> Json.number(call.site().occurrence());
            default -> null;
        };
    }

    /** Nothing lies around a question of a script but the time. */
    private record Moment(Instant now) implements Bindings.Surroundings {

        @Override
        public JsonNode context() {
            return Json.emptyObject();
        }

        @Override
        public Draws draws() {
            return new Draws(Choices.seeded(0), () -> "script");
        }
    }
}
