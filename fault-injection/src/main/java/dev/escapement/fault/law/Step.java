package dev.escapement.fault.law;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A step of a saga. Immutable; made by {@link Saga#step}.
 *
 * @param task the Task that does it
 * @param undos the Tasks that undo it
 * @param harmlessIfNotCommitted whether undoing it does no harm when it was not done
 * @param harmlessIfKept whether it may stay when the rest is undone
 */
@API(status = Status.EXPERIMENTAL)
public record Step(String task, List<String> undos, boolean harmlessIfNotCommitted, boolean harmlessIfKept) {

    /** Copies what it is given. */
    public Step {
        undos = List.copyOf(undos);
    }

    static Step of(String task) {
        return new Step(task, List.of(), false, false);
    }

    /** The Task, or one of the Tasks, that take it back. */
    public Step undoneBy(String... tasks) {
        return new Step(task, List.of(tasks), harmlessIfNotCommitted, harmlessIfKept);
    }

    /** Undoing it does no harm when it was never done, or when nobody knows. */
    public Step whoseUndoIsHarmless() {
        return new Step(task, undos, true, harmlessIfKept);
    }

    /** It may stay when everything else is undone. */
    public Step thatMayStay() {
        return new Step(task, undos, harmlessIfNotCommitted, true);
    }
}
