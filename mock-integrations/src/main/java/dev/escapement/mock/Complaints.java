package dev.escapement.mock;

import dev.escapement.services.NearestNames;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a script says that nobody asked for. */
record Complaints(List<Rule> rules, Calls calls) {

    List<String> all() {
        List<String> complaints = new ArrayList<>();
        for (Rule rule : rules) {
            if (!rule.saysSomething()) {
                complaints.add(rule.cue() + " is said nothing: an answer is missing, such as returns(…)");
            } else if (rule.subject() instanceof Subject.OfState state
                    && calls.ofState(state.name()).isEmpty()) {
                complaints.add(neverCalled(rule, state.name()));
            } else {
                complaints.addAll(rule.leftOvers());
            }
        }
        return complaints;
    }

    private String neverCalled(Rule rule, String state) {
        List<String> callers = calls.states().stream().distinct().toList();
        return rule + ": no state '" + state + "' called anybody"
                + NearestNames.hint(state, callers)
                + (callers.isEmpty()
                        ? "; nobody did"
                        : "; these did: " + callers.stream().collect(Collectors.joining(", ")));
    }
}
