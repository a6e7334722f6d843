package dev.escapement.parser;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.dataflow.CatchFlow;
import dev.escapement.dataflow.DataFlow;
import dev.escapement.definition.WaitState.Until;
import dev.escapement.expression.Condition;
import dev.escapement.expression.Expression;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the fields of a state in one of the query languages; after this nobody asks which one it was.
 *
 * <p>What does not compile is reported, and something harmless takes its place, so that reading can go on.
 */
sealed interface Language permits JsonPathLanguage, JsonataLanguage {

    static Language of(QueryLanguage queryLanguage) {
        return queryLanguage == QueryLanguage.JSONPATH ? new JsonPathLanguage() : new JsonataLanguage();
    }

    /** The way of data through a whole state that is no Map. */
    DataFlow flow(Draft draft);

    /** The way of data through a Map, which works on its items; those of a distributed one may be the members of an object. */
    DataFlow mapFlow(Draft draft, boolean distributed);

    /** The way out through one rule of a Choice. */
    DataFlow ruleFlow(Draft draft, Fields rule);

    /** The way out through a catcher. */
    CatchFlow catchFlow(Draft draft, Fields catcher);

    /** Checks one rule of a Choice and compiles its question. */
    @Nullable Condition condition(Draft draft, Fields rule);

    /** A number that may stand in the definition or be found at run time; {@code null} when it is missing. */
    @Nullable Expression number(Draft draft, Fields fields, Quantity quantity);

    /** The text of a Fail state. */
    @Nullable Expression text(Draft draft, String field);

    /** How long a Wait lasts; {@code null} after a report. */
    @Nullable Until until(Draft draft);

    /** An object that is filled at run time; {@code null} when it is missing. */
    @Nullable Expression template(Draft draft, Fields fields, String name);

    /** The name of the field that shapes the request to a service. */
    String argumentsField();

    /** The fields that limit a batch of items, of which one is needed. */
    String[] batchLimits();

    /** Hands on what is there. */
    static void given(@Nullable Expression expression, Consumer<Expression> setter) {
        if (expression != null) {
            setter.accept(expression);
        }
    }

    /** A member that is there, which callers have made sure of. */
    static JsonNode present(Fields fields, String name) {
        JsonNode value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no member " + name + " at " + fields.location());
        }
        return value;
    }
}
