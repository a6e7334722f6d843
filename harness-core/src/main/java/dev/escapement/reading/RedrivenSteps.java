package dev.escapement.reading;

import dev.escapement.journal.ExecutionFact;
import dev.escapement.journal.Fact;
import dev.escapement.journal.ForkFact;
import dev.escapement.journal.Journal;
import dev.escapement.journal.MapRunFact;
import dev.escapement.journal.StateFact;
import dev.escapement.journal.TaskFact;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Which states an execution had done with before its last redrive, and which ran from then on. A state in two branches or iterations counts
 * as two: that one of them runs again does not repeat the other.
 *
 * @param ran the names of the states that ran from then on, in their order
 * @param repeated those of them that had been done with before, in the same branch or iteration
 * @param finished the names of the states that had been done with before
 */
@API(status = Status.EXPERIMENTAL)
public record RedrivenSteps(List<String> ran, List<String> repeated, List<String> finished) {

    /** Of an execution that was redriven; of any other nothing had been done with before. */
    public static RedrivenSteps of(Journal journal) {
        List<Fact> facts = journal.facts();
        int redrive = 0;
        for (int i = 0; i < facts.size(); i++) {
            redrive = facts.get(i) instanceof ExecutionFact.Redriven ? i : redrive;
        }
        Map<Integer, String> places = new LinkedHashMap<>();
        Set<Step> finished = new LinkedHashSet<>();
        facts.subList(0, redrive).forEach(fact -> {
            Step step = step(fact, places);
            if (fact instanceof StateFact.Exited) {
                finished.add(step);
            }
        });
        Set<Step> ran = new LinkedHashSet<>();
        facts.subList(redrive, facts.size()).forEach(fact -> ran.add(step(fact, places)));
        ran.removeIf(step -> step.state().isEmpty());
        Set<Step> repeated = new LinkedHashSet<>(ran);
        repeated.retainAll(finished);
        return new RedrivenSteps(names(ran), names(repeated), names(finished));
    }

    /** Facts about attempts, and failures before any, do not name their state, which is the one that was entered last on the strand. */
    private static Step step(Fact fact, Map<Integer, String> places) {
        String state = "";
        if (fact instanceof StateFact ofState) {
            state = ofState.state().name();
            places.put(fact.strand(), state);
        } else if (fact instanceof ForkFact.Started fork) {
            state = fork.state().name();
        } else if (fact instanceof MapRunFact mapRun) {
            state = mapRun.state().name();
        } else if (fact instanceof TaskFact || fact instanceof ExecutionFact.Failed) {
            state = Objects.requireNonNullElse(places.get(fact.strand()), "");
        }
        return new Step(fact.strand(), state);
    }

    private static List<String> names(Set<Step> steps) {
        return steps.stream().map(Step::state).distinct().toList();
    }

    private record Step(int strand, String state) {}
}
