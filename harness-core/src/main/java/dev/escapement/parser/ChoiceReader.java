package dev.escapement.parser;

import dev.escapement.dataflow.DataFlow;
import dev.escapement.definition.ChoiceState;
import dev.escapement.definition.ChoiceState.Rule;
import dev.escapement.definition.Transition;
import dev.escapement.expression.Condition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads Choice states. */
final class ChoiceReader {

    private ChoiceReader() {}

    static ChoiceState read(Draft draft) {
        Fields fields = draft.fields();
        fields.require("Choices");
        fields.notEmpty("Choices");
        List<Rule> rules = new ArrayList<>();
        for (Fields fieldsOfRule : fields.objects("Choices")) {
            Rule rule = rule(draft, fieldsOfRule);
            if (rule != null) {
                rules.add(rule);
            }
        }
        @Nullable String defaultNext = draft.target(fields, "Default");
        DataFlow flow = draft.language().flow(draft);
        return new ChoiceState(draft.core(flow), rules, defaultNext == null ? null : new Transition.Next(defaultNext));
    }

    private static @Nullable Rule rule(Draft draft, Fields fields) {
        @Nullable Condition condition = draft.language().condition(draft, fields);
        DataFlow flow = draft.language().ruleFlow(draft, fields);
        @Nullable String next = draft.target(fields, "Next");
        return condition == null || next == null
                ? null
                : new Rule(draft.reads(condition), flow, new Transition.Next(next));
    }
}
