package dev.escapement.parser;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.dataflow.CatchFlow;
import dev.escapement.dataflow.DataFlow;
import dev.escapement.dataflow.JsonPathCatch;
import dev.escapement.dataflow.JsonPathFlow;
import dev.escapement.dataflow.ResultPlacement;
import dev.escapement.definition.WaitState.Until;
import dev.escapement.expression.Comparison;
import dev.escapement.expression.Condition;
import dev.escapement.expression.Expression;
import dev.escapement.expression.Literal;
import dev.escapement.expression.PayloadTemplate;
import dev.escapement.json.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSONPath: paths, payload templates and comparisons. */
final class JsonPathLanguage implements Language {

    private static final Literal NOTHING = new Literal(Json.emptyObject());

    @Override
    public DataFlow flow(Draft draft) {
        JsonPathFlow.Builder flow = JsonPathFlow.builder();
        Language.given(narrowing(draft, "InputPath"), flow::inputPath);
        Language.given(template(draft, draft.fields(), "Parameters"), flow::parameters);
        return wayOut(draft, flow);
    }

    /** Its Parameters are the older name of its ItemSelector. */
    @Override
    public DataFlow mapFlow(Draft draft, boolean distributed) {
        JsonPathFlow.Builder flow = JsonPathFlow.builder();
        Language.given(narrowing(draft, "InputPath"), flow::inputPath);
        flow.items(draft.reads(PathReader.items(draft.fields(), distributed)));
        return wayOut(draft, flow);
    }

    private DataFlow wayOut(Draft draft, JsonPathFlow.Builder flow) {
        Fields fields = draft.fields();
        Language.given(template(draft, fields, "ResultSelector"), flow::resultSelector);
        flow.assign(assign(draft, fields));
        flow.resultPath(placement(fields));
        Language.given(narrowing(draft, "OutputPath"), flow::outputPath);
        return flow.build();
    }

    @Override
    public DataFlow ruleFlow(Draft draft, Fields rule) {
        JsonPathFlow.Builder flow = JsonPathFlow.builder().assign(assign(draft, rule));
        Language.given(narrowing(draft, "OutputPath"), flow::outputPath);
        return flow.build();
    }

    @Override
    public CatchFlow catchFlow(Draft draft, Fields catcher) {
        return new JsonPathCatch(placement(catcher), assign(draft, catcher));
    }

    /** {@code InputPath} or {@code OutputPath}. */
    private static @Nullable Expression narrowing(Draft draft, String field) {
        JsonNode value = draft.fields().get(field);
        if (value != null && value.isNull()) {
            return NOTHING;
        }
        Expression path = PathReader.path(draft.fields(), field);
        return path == null ? null : draft.reads(path);
    }

    private static ResultPlacement placement(Fields fields) {
        JsonNode value = fields.get("ResultPath");
        if (value != null && value.isNull()) {
            return ResultPlacement.DISCARD;
        }
        ResultPlacement placement = PathReader.placement(fields, "ResultPath");
        return placement == null ? ResultPlacement.REPLACE : placement;
    }

    private static Map<String, Expression> assign(Draft draft, Fields owner) {
        Fields assign = AssignReader.read(draft, owner);
        if (assign == null) {
            return Map.of();
        }
        Map<String, Expression> members = PayloadTemplate.compileMembers(assign.object(), SyntaxReport.on(assign));
        draft.readAll(members.values());
        return members;
    }

    @Override
    public Condition condition(Draft draft, Fields rule) {
        rule.require("Next");
        RuleFields.SET.checkLanguage(rule, QueryLanguage.JSONPATH);
        rule.text("Comment");
        return Comparison.compile(rule.object(), SyntaxReport.on(rule));
    }

    @Override
    public @Nullable Expression number(Draft draft, Fields fields, Quantity quantity) {
        fields.atMostOne(quantity.field(), quantity.pathField());
        JsonNode literal = quantity.bounds().read(fields, quantity.field());
        Expression path = PathReader.quantity(fields, quantity);
        if (path != null) {
            return draft.reads(path);
        }
        return literal == null ? null : new Literal(literal);
    }

    @Override
    public @Nullable Expression text(Draft draft, String field) {
        Fields fields = draft.fields();
        fields.atMostOne(field, field + "Path");
        String literal = fields.text(field);
        Expression path = PathReader.text(fields, field + "Path");
        if (path != null) {
            return draft.reads(path);
        }
        return literal == null ? null : new Literal(Json.text(literal));
    }

    @Override
    public @Nullable Until until(Draft draft) {
        Fields fields = draft.fields();
        fields.exactlyOne("Seconds", "SecondsPath", "Timestamp", "TimestampPath");
        Expression seconds = number(draft, fields, Quantity.WAIT);
        if (seconds != null) {
            return new Until.Seconds(seconds);
        }
        Expression path = PathReader.timestamp(fields, "TimestampPath");
        if (path != null) {
            return new Until.Timestamp(draft.reads(path));
        }
        String literal = TimestampField.read(fields, "Timestamp");
        return literal == null ? null : new Until.Timestamp(new Literal(Json.text(literal)));
    }

    @Override
    public @Nullable Expression template(Draft draft, Fields fields, String name) {
        if (fields.object(name) == null) {
            return null;
        }
        return draft.reads(PayloadTemplate.compile(Language.present(fields, name), SyntaxReport.on(fields, name)));
    }

    @Override
    public String argumentsField() {
        return "Parameters";
    }

    @Override
    public String[] batchLimits() {
        return new String[] {
            "MaxItemsPerBatch", "MaxItemsPerBatchPath", "MaxInputBytesPerBatch", "MaxInputBytesPerBatchPath"
        };
    }
}
