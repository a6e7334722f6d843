package dev.escapement.story;

import dev.escapement.definition.State;
import dev.escapement.journal.Fact;
import dev.escapement.journal.ForkFact;
import dev.escapement.journal.StateFact;
import dev.escapement.simulation.StrandPath;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Follows which state each branch and iteration is in, while the facts go by. */
final class Strands {

    private final Map<Integer, StrandPath> paths = new LinkedHashMap<>();
    private final Map<Integer, State> states = new LinkedHashMap<>();

    void follow(Fact fact) {
        if (fact instanceof ForkFact.BranchStarted branch) {
            paths.put(branch.strand(), branch.path());
        } else if (fact instanceof ForkFact.IterationStarted iteration) {
            paths.put(iteration.strand(), iteration.path());
        } else if (fact instanceof StateFact.Entered entered) {
            states.put(entered.strand(), entered.state());
        }
    }

    /** The state that a strand entered last. */
    @Nullable State stateOf(int strand) {
        return states.get(strand);
    }

    /** A name with the way to it: {@code Each[3]/Charge}. */
    String place(int strand, String state) {
        String path = pathOf(strand);
        return path.isEmpty() ? state : path + "/" + state;
    }

    /** {@code Each[3]}; empty for the root. */
    String pathOf(int strand) {
        return paths.getOrDefault(strand, StrandPath.ROOT).toString();
    }
}
