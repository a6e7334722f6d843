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

/** The way of data through a JSONPath state, stage by stage (asl-reference 2.2). Made by {@link #builder()}. */
@API(status = Status.EXPERIMENTAL)
public final class JsonPathFlow implements DataFlow {

    private final @Nullable Expression inputPath;
    private final @Nullable Expression work;
    private final String workStage;
    private final @Nullable Expression resultSelector;
    private final ResultPlacement resultPath;
    private final @Nullable Expression outputPath;
    private final Assignments assign;

    private JsonPathFlow(Builder builder) {
        this.inputPath = builder.inputPath;
        this.work = builder.work;
        this.workStage = builder.workStage;
        this.resultSelector = builder.resultSelector;
        this.resultPath = builder.resultPath;
        this.outputPath = builder.outputPath;
        this.assign = builder.assign;
    }

    /** Starts a flow in which every stage hands on what it gets. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public Bindings scope(Bindings raw, Inspection inspection) {
        JsonNode narrowed = inputPath == null ? raw.input() : inputPath.evaluate(raw);
        inspection.reached("afterInputPath", narrowed);
        return raw.withInput(narrowed);
    }

    @Override
    public JsonNode workInput(Bindings scope, Inspection inspection) {
        JsonNode shaped = work == null ? scope.input() : work.evaluate(scope);
        inspection.reached(workStage, shaped);
        return shaped;
    }

    @Override
    public Departure afterSuccess(Bindings raw, JsonNode result, Inspection inspection) {
        Bindings seesResult = raw.withInput(result);
        JsonNode selected = resultSelector == null ? result : resultSelector.evaluate(seesResult);
        inspection.reached("afterResultSelector", selected);
        Map<String, JsonNode> assigned = assign.evaluate(seesResult);
        JsonNode placed = resultPath.place(raw.input(), selected);
        inspection.reached("afterResultPath", placed);
        JsonNode output = outputPath == null ? placed : outputPath.evaluate(raw.withInput(placed));
        return new Departure(output, assigned);
    }

    /** The stages of a flow; each is left out unless it was set. Not to be implemented. */
    @API(status = Status.EXPERIMENTAL)
    public static final class Builder {

        private @Nullable Expression inputPath;
        private @Nullable Expression work;
        private String workStage = "afterParameters";
        private @Nullable Expression resultSelector;
        private ResultPlacement resultPath = ResultPlacement.REPLACE;
        private @Nullable Expression outputPath;
        private Assignments assign = Assignments.NONE;

        private Builder() {}

        /** Narrows the input; {@code "InputPath": null} is the literal empty object. */
        public Builder inputPath(Expression path) {
            this.inputPath = path;
            return this;
        }

        /** Shapes what the state works on. */
        public Builder parameters(Expression template) {
            this.work = template;
            return this;
        }

        /** Finds the items that a Map works on. */
        public Builder items(Expression itemsPath) {
            this.work = itemsPath;
            this.workStage = "afterItemsPath";
            return this;
        }

        /** Shapes the result. */
        public Builder resultSelector(Expression template) {
            this.resultSelector = template;
            return this;
        }

        /** Says where the result goes. */
        public Builder resultPath(ResultPlacement placement) {
            this.resultPath = placement;
            return this;
        }

        /** Narrows the output; {@code "OutputPath": null} is the literal empty object. */
        public Builder outputPath(Expression path) {
            this.outputPath = path;
            return this;
        }

        /** The variables to assign, in the order of the definition. */
        public Builder assign(Map<String, Expression> expressions) {
            this.assign = new Assignments(Collections.unmodifiableMap(new LinkedHashMap<>(expressions)));
            return this;
        }

        /** The finished flow. */
        public JsonPathFlow build() {
            return new JsonPathFlow(this);
        }
    }
}
