package dev.escapement.engine;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What of a Map run is gone for good, so that it cannot be redriven here although the service would. */
final class RedriveObstacles {

    private RedriveObstacles() {}

    static @Nullable String of(String state, ChildExecutions children, ChildResults results, boolean express) {
        if (!results.mayResume() && (!children.succeeded().isEmpty() || children.running() > 0)) {
            return "The Map run of " + state + " was cut off before its results were written, and those of "
                    + children.succeeded().cardinality() + " children that succeeded are gone";
        }
        return express ? null : ofStandard(state, children);
    }

    private static @Nullable String ofStandard(String state, ChildExecutions children) {
        long gone = children.unfinished().values().stream()
                .filter(child -> child.run() == null)
                .count();
        if (gone > 0) {
            return gone + " of the " + children.unfinished().size() + " children of " + state
                    + " that did not succeed were not kept; Simulation.builder().keeping(...) says how many failures are";
        }
        return children.unfinished().values().stream()
                .map(child -> child.run() == null ? null : child.run().redriveObstacle())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
