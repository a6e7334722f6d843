package dev.escapement.mock;

import dev.escapement.integration.TaskCall;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules of a script, and which of them a call falls under. */
final class Rulebook {

    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, List<Rule>> byState = new LinkedHashMap<>();
    private boolean lenient;

    void add(Rule rule) {
        rules.add(rule);
        hasChanged();
    }

    /** What was sorted before is sorted anew when it is next asked for. */
    void hasChanged() {
        byState.clear();
    }

    void leniently() {
        lenient = true;
    }

    boolean isLenient() {
        return lenient;
    }

    void reset() {
        rules.forEach(Rule::reset);
    }

    List<Rule> rules() {
        return rules;
    }

    /** The rule that says most about the call and has something left to say. */
    Rule ruleFor(TaskCall call) {
        @Nullable Rule found = null;
        for (Rule rule : candidates(call.site().state())) {
            if (found != null && rule.rank() < found.rank()) {
                return found;
            }
            if (rule.hasMoreToSay() && rule.covers(call)) {
                found = found == null ? rule : oneOf(found, rule, call);
            }
        }
        if (found == null) {
            throw new ScriptException(new Unscripted(call, rules).toString());
        }
        return found;
    }

    private Rule oneOf(Rule first, Rule second, TaskCall call) {
        if (lenient) {
            return first;
        }
        throw new ScriptException("Two parts of the script answer " + call.site() + ", which calls "
                + call.resource().arn() + ", and neither says more about it than the other:\n  " + first + "\n  "
                + second
                + "\nJoin them with .then(), or add a condition to one; .leniently() takes the first");
    }

    private List<Rule> candidates(String state) {
        List<Rule> known = byState.get(state);
        if (known == null) {
            known = rules.stream()
                    .filter(rule -> !(rule.subject() instanceof Subject.OfState other)
                            || other.name().equals(state))
                    .sorted(Comparator.comparingInt(Rule::rank).reversed())
                    .toList();
            byState.put(state, known);
        }
        return known;
    }
}
