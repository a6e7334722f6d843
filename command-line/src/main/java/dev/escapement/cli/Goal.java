package dev.escapement.cli;

import dev.escapement.Execution;
import java.time.Duration;

/** How far an execution is run. */
interface Goal {

    /** To its end, or until nothing is left to happen. */
    Goal END = execution -> !execution.runToEnd().isOpen();

    /** Runs it; false if it did not get there. */
    boolean run(Execution execution);

    /** Until a state is entered. */
    record Entered(String state) implements Goal {

        @Override
        public boolean run(Execution execution) {
            return execution.runUntilEntered(state);
        }
    }

    /** For so long on the virtual clock. */
    record After(Duration duration) implements Goal {

        @Override
        public boolean run(Execution execution) {
            return execution.advanceBy(duration).isOpen();
        }
    }
}
