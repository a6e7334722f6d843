package dev.escapement.junit;

import dev.escapement.Execution;
import dev.escapement.journal.StateFact;
import java.util.ArrayList;
import java.util.List;

/** The states that an execution entered, in their order. */
final class Visits {

    private Visits() {}

    static List<String> of(Execution execution) {
        List<String> names = new ArrayList<>();
        execution.journal().facts().forEach(fact -> {
            if (fact instanceof StateFact.Entered entered) {
                names.add(entered.state().name());
            }
        });
        return names;
    }

    static boolean inOrder(List<String> visited, List<String> expected) {
        int next = 0;
        for (String state : visited) {
            if (next < expected.size() && state.equals(expected.get(next))) {
                next++;
            }
        }
        return next == expected.size();
    }

    static String inWords(List<String> visited) {
        return visited.isEmpty() ? "no state at all" : String.join(", ", visited);
    }
}
