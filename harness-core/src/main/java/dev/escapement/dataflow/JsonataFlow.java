package dev.escapement.dataflow;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.expression.Bindings;
import dev.escapement.expression.Expression;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** The way of data through a JSONata state (asl-reference 2.8). Made by {@link #builder()}. */
@API(status = Status.EXPERIMENTAL)
public final class JsonataFlow implements DataFlow {

    private final @Nullable Expression work;
    private final boolean workIsShown;
    private final @Nullable Expression output;
    private final Assignments assign;
    private final boolean resultVisible;

    private JsonataFlow(Builder builder) {
        this.work = builder.work;
        this.workIsShown = builder.workIsShown;
        this.output = builder.output;
        this.assign = builder.assign;
        this.resultVisible = builder.resultVisible;
    }

    /** Starts a flow that hands everything on. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public Bindings scope(Bindings raw, Inspection inspection) {
        return raw;
    }

    @Override
    public JsonNode workInput(Bindings scope, Inspection inspection) {
        if (work == null) {
            return scope.input();
        }
        JsonNode shaped = work.evaluate(scope);
        if (workIsShown) {
            inspection.reached("afterArguments", shaped);
        }
        return shaped;
    }

    @Override
    public Departure afterSuccess(Bindings raw, JsonNode result, Inspection inspection) {
        Bindings seen = resultVisible ? raw.withResult(result) : raw;
        Map<String, JsonNode> assigned = assign.evaluate(seen);
        return new Departure(output == null ? result : output.evaluate(seen), assigned);
    }

    /** The stages of a flow; each is left out unless it was set. Not to be implemented. */
    @API(status = Status.EXPERIMENTAL)
    public static final class Builder {

        private @Nullable Expression work;
        private boolean workIsShown;
        private @Nullable Expression output;
        private Assignments assign = Assignments.NONE;
        private boolean resultVisible;

        private Builder() {}

        /** Shapes what the state works on. */
        public Builder arguments(Expression template) {
            this.work = template;
            this.workIsShown = true;
            return this;
        }

        /** Finds the items that a Map works on, which is no stage that the service shows. */
        public Builder items(Expression expression) {
            this.work = expression;
            this.workIsShown = false;
            return this;
        }

        /** Shapes what leaves the state. */
        public Builder output(Expression template) {
            this.output = template;
            return this;
        }

        /** The variables to assign, in the order of the definition. */
        public Builder assign(Map<String, Expression> expressions) {
            this.assign = new Assignments(Collections.unmodifiableMap(new LinkedHashMap<>(expressions)));
            return this;
        }

        /** Binds {@code $states.result}: Task, Parallel and Map have one. */
        public Builder resultVisible() {
            this.resultVisible = true;
            return this;
        }

        /** The finished flow. */
        public JsonataFlow build() {
            return new JsonataFlow(this);
        }
    }
}
