package dev.escapement.junit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.expression.Bindings;
import dev.escapement.expression.Condition;
import dev.escapement.expression.JsonataCondition;
import dev.escapement.expression.JsonataScope;
import dev.escapement.expression.Path;
import dev.escapement.expression.SyntaxProblem;
import dev.escapement.journal.ExecutionFact;
import dev.escapement.json.Json;
import dev.escapement.reading.VisitedState;
import dev.escapement.simulation.Choices;
import dev.escapement.simulation.Draws;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks the output of an execution in the query languages of its definition. */
final class OutputQuery implements Bindings.Surroundings {

    private final Execution execution;
    private final Bindings bindings;

    private OutputQuery(Execution execution, JsonNode output) {
        this.execution = execution;
        Map<String, JsonNode> variables = new LinkedHashMap<>();
        VisitedState.of(execution.journal()).forEach(visit -> variables.putAll(visit.assigned()));
        variables.put("output", output);
        variables.put("input", input(execution));
        this.bindings = Bindings.of(output, variables::get, this);
    }

    static OutputQuery of(Execution execution) {
        JsonNode output = execution.output();
        return new OutputQuery(execution, output == null ? Json.nothing() : output);
    }

    /** The value at a JSONPath; {@code null} if there is none. */
    @Nullable JsonNode at(String path) {
        return Path.compile(path).find(bindings);
    }

    /** Whether a JSONata expression is true. */
    boolean holds(String jsonata) {
        List<SyntaxProblem> problems = new ArrayList<>();
        Condition condition = JsonataCondition.compile(
                Json.text("{% " + jsonata + " %}"), "the assertion", JsonataScope.BEFORE_WORK, problems::add);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(
                    "'" + jsonata + "' is no JSONata: " + problems.get(0).message());
        }
        return condition.holds(bindings);
    }

    @Override
    public JsonNode context() {
        return Json.emptyObject();
    }

    @Override
    public Instant now() {
        return execution.simulation().now();
    }

    @Override
    public Draws draws() {
        return new Draws(Choices.seeded(execution.simulation().seed()), () -> "assertion");
    }

    private static JsonNode input(Execution execution) {
        return ((ExecutionFact.Started) execution.journal().facts().get(0)).input();
    }
}
