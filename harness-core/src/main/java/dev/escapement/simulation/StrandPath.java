package dev.escapement.simulation;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Which of the concurrent strands of an execution: the root, a branch of a Parallel or an iteration of a Map.
 *
 * <p>Printed as {@code Fan[0]/Each[3]}: branch 0 of Fan, and in it iteration 3 of Each. The root prints as nothing.
 *
 * @param parent the strand it forked from; {@code null} for the root
 * @param state the Parallel or Map state it belongs to
 * @param index which branch or iteration, counted from 0
 */
@API(status = Status.EXPERIMENTAL)
public record StrandPath(@Nullable StrandPath parent, String state, int index) {

    /** The strand that every execution starts with. */
    public static final StrandPath ROOT = new StrandPath(null, "", 0);

    /** The strand of a branch or iteration. */
    public StrandPath child(String forkingState, int childIndex) {
        return new StrandPath(this, forkingState, childIndex);
    }

    @Override
    public String toString() {
        if (parent == null) {
            return "";
        }
        String prefix = parent.parent == null ? "" : parent + "/";
        return prefix + state + "[" + index + "]";
    }
}
