package dev.escapement.junit;

import dev.escapement.Execution;
import dev.escapement.reading.RedrivenSteps;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Assertions about what ran from the last redrive of an execution on.
 *
 * <pre>{@code
 * assertThat(execution)
 *         .redrive(redrive -> redrive.didNotRepeat("ReserveStock", "ChargeCard").ranOnly("ShipOrder", "Notify"));
 * }</pre>
 *
 * <p>Not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public class RedriveAssert extends StoryAssert<RedriveAssert, RedrivenSteps> {

    private final Execution execution;

    /** About the last redrive of the given execution. */
    public RedriveAssert(Execution execution) {
        super(RedrivenSteps.of(execution.journal()), RedriveAssert.class);
        this.execution = execution;
        met(execution.redriveCount() > 0, "to be redriven", "was not");
    }

    /** These states had succeeded before, and did not run again in the branch or iteration in which they had. */
    public RedriveAssert didNotRepeat(String... states) {
        String names = KnownStates.of(execution).named(states);
        met(
                actual.finished().containsAll(List.of(states)),
                "to have done with " + names + " before its redrive",
                "had done with " + Visits.inWords(actual.finished()));
        return met(
                Collections.disjoint(actual.repeated(), List.of(states)),
                "not to repeat " + names + " when redriven",
                "repeated " + Visits.inWords(actual.repeated()));
    }

    /** Nothing that had succeeded before ran again in the branch or iteration in which it had. */
    public RedriveAssert repeatedNothing() {
        return met(
                actual.repeated().isEmpty(),
                "to repeat nothing when redriven",
                "repeated " + Visits.inWords(actual.repeated()));
    }

    /** These states ran from then on, in whatever order, and no others. */
    public RedriveAssert ranOnly(String... states) {
        String names = KnownStates.of(execution).named(states);
        Set<String> ran = new LinkedHashSet<>(actual.ran());
        return met(
                ran.equals(new LinkedHashSet<>(List.of(states))),
                "to run only " + (names.isEmpty() ? "nothing" : names) + " when redriven",
                "ran " + Visits.inWords(actual.ran()));
    }

    /** It was redriven so often. */
    public RedriveAssert happened(int times) {
        return met(
                execution.redriveCount() == times,
                "to be redriven " + Visits.times(times, "time"),
                "was redriven " + Visits.times(execution.redriveCount(), "time"));
    }

    @Override
    Execution execution() {
        return execution;
    }
}
