package dev.escapement.junit;

import dev.escapement.Execution;
import dev.escapement.reading.VisitedState;
import java.util.ArrayList;
import java.util.List;

/**
 * In which order steps had to be undone, and in which they were.
 *
 * @param expected the undoing states, last done first
 * @param actual the undoing states that succeeded, in their order
 */
record CompensationOrder(List<String> expected, List<String> actual) {

    static CompensationOrder of(Execution execution, List<Compensation> compensations) {
        List<String> expected = new ArrayList<>();
        List<String> actual = new ArrayList<>();
        VisitedState.of(execution.journal()).stream()
                .filter(VisitedState::succeeded)
                .forEach(visit -> {
                    for (Compensation each : compensations) {
                        if (visit.state().equals(each.step())) {
                            expected.add(0, each.undo());
                        }
                        if (visit.state().equals(each.undo())) {
                            actual.add(each.undo());
                        }
                    }
                });
        return new CompensationOrder(expected, actual);
    }

    boolean isRight() {
        return expected.equals(actual);
    }
}
