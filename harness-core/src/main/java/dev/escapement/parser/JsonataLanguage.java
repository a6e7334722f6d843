package dev.escapement.parser;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.dataflow.CatchFlow;
import dev.escapement.dataflow.DataFlow;
import dev.escapement.dataflow.JsonataCatch;
import dev.escapement.dataflow.JsonataFlow;
import dev.escapement.definition.WaitState.Until;
import dev.escapement.expression.Condition;
import dev.escapement.expression.Expression;
import dev.escapement.expression.JsonataCondition;
import dev.escapement.expression.JsonataField;
import dev.escapement.expression.JsonataItems;
import dev.escapement.expression.JsonataScope;
import dev.escapement.expression.JsonataTemplate;
import dev.escapement.expression.JsonataType;
import dev.escapement.expression.Literal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSONata: expressions between their marks, anywhere in a value. */
final class JsonataLanguage implements Language {

    @Override
    public DataFlow flow(Draft draft) {
        return flow(draft, JsonataFlow.builder());
    }

    @Override
    public DataFlow mapFlow(Draft draft, boolean distributed) {
        return flow(draft, JsonataFlow.builder().items(items(draft)));
    }

    private static Expression items(Draft draft) {
        return draft.fields().has("Items")
                ? field(draft, draft.fields(), "Items", JsonataType.ARRAY)
                : JsonataItems.ofInput();
    }

    private static DataFlow flow(Draft draft, JsonataFlow.Builder flow) {
        Fields fields = draft.fields();
        JsonataScope after = draft.type().isGuarded() ? JsonataScope.AFTER_WORK : JsonataScope.BEFORE_WORK;
        if (draft.type().isGuarded()) {
            flow.resultVisible();
        }
        Language.given(value(draft, fields, "Arguments", JsonataScope.BEFORE_WORK), flow::arguments);
        flow.assign(assign(draft, fields, after));
        Language.given(value(draft, fields, "Output", after), flow::output);
        return flow.build();
    }

    @Override
    public DataFlow ruleFlow(Draft draft, Fields rule) {
        JsonataFlow.Builder flow = JsonataFlow.builder().assign(assign(draft, rule, JsonataScope.BEFORE_WORK));
        Language.given(value(draft, rule, "Output", JsonataScope.BEFORE_WORK), flow::output);
        return flow.build();
    }

    @Override
    public CatchFlow catchFlow(Draft draft, Fields catcher) {
        Map<String, Expression> assign = assign(draft, catcher, JsonataScope.AFTER_ERROR);
        return new JsonataCatch(value(draft, catcher, "Output", JsonataScope.AFTER_ERROR), assign);
    }

    private static Map<String, Expression> assign(Draft draft, Fields owner, JsonataScope scope) {
        Fields assign = AssignReader.read(draft, owner);
        if (assign == null) {
            return Map.of();
        }
        Map<String, Expression> members = JsonataTemplate.compileMembers(
                assign.object(), draft.fieldName(owner, "Assign"), scope, SyntaxReport.on(assign));
        draft.readAll(members.values());
        return members;
    }

    private static @Nullable Expression value(Draft draft, Fields fields, String name, JsonataScope scope) {
        JsonNode value = fields.get(name);
        return value == null
                ? null
                : draft.reads(JsonataTemplate.compile(
                        value, draft.fieldName(fields, name), scope, SyntaxReport.on(fields, name)));
    }

    private static Expression field(Draft draft, Fields fields, String name, JsonataType type) {
        return draft.reads(JsonataField.compile(
                Language.present(fields, name),
                draft.fieldName(fields, name),
                type,
                JsonataScope.BEFORE_WORK,
                SyntaxReport.on(fields, name)));
    }

    @Override
    public @Nullable Condition condition(Draft draft, Fields rule) {
        rule.require("Condition", "Next");
        RuleFields.SET.check(rule, QueryLanguage.JSONATA);
        rule.text("Comment");
        return rule.has("Condition")
                ? JsonataCondition.compile(
                        Language.present(rule, "Condition"),
                        draft.fieldName(rule, "Condition"),
                        JsonataScope.BEFORE_WORK,
                        SyntaxReport.on(rule, "Condition"))
                : null;
    }

    @Override
    public @Nullable Expression number(Draft draft, Fields fields, Quantity quantity) {
        JsonNode value = fields.get(quantity.field());
        if (value == null) {
            return null;
        }
        if (isExpression(value)) {
            JsonataType type = quantity.bounds().whole() ? JsonataType.INTEGER : JsonataType.NUMBER;
            return field(draft, fields, quantity.field(), type);
        }
        JsonNode literal = quantity.bounds().read(fields, quantity.field());
        return literal == null ? null : new Literal(literal);
    }

    private static boolean isExpression(JsonNode value) {
        return value.isTextual()
                && value.textValue().startsWith("{%")
                && value.textValue().endsWith("%}");
    }

    @Override
    public @Nullable Expression text(Draft draft, String field) {
        return draft.fields().text(field) == null ? null : field(draft, draft.fields(), field, JsonataType.STRING);
    }

    @Override
    public @Nullable Until until(Draft draft) {
        Fields fields = draft.fields();
        fields.exactlyOne("Seconds", "Timestamp");
        Expression seconds = number(draft, fields, Quantity.WAIT);
        if (seconds != null) {
            return new Until.Seconds(seconds);
        }
        return fields.text("Timestamp") == null
                ? null
                : new Until.Timestamp(field(draft, fields, "Timestamp", JsonataType.TIMESTAMP));
    }

    @Override
    public @Nullable Expression template(Draft draft, Fields fields, String name) {
        return value(draft, fields, name, JsonataScope.BEFORE_WORK);
    }

    @Override
    public String argumentsField() {
        return "Arguments";
    }

    @Override
    public String[] batchLimits() {
        return new String[] {"MaxItemsPerBatch", "MaxInputBytesPerBatch"};
    }
}
