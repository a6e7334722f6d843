package dev.escapement.definition;

import dev.escapement.dataflow.DataFlow;
import dev.escapement.expression.Condition;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Takes the first rule that holds.
 *
 * @param defaultNext where to go when none holds; {@code null} fails the execution
 */
@API(status = Status.EXPERIMENTAL)
public record ChoiceState(StateCore core, List<Rule> rules, Transition.@Nullable Next defaultNext) implements State {

    public ChoiceState {
        rules = List.copyOf(rules);
    }

    @Override
    public String type() {
        return "Choice";
    }

    /**
     * One rule.
     *
     * @param flow the way out when this rule holds, with its own {@code Assign} and {@code Output}
     */
    @API(status = Status.EXPERIMENTAL)
    public record Rule(Condition condition, DataFlow flow, Transition.Next next) {}
}
