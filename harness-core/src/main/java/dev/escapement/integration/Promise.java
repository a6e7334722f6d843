package dev.escapement.integration;

import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * The end of a call that is not known yet when the call is answered. Whoever holds it settles it, once.
 *
 * <pre>{@code
 * Promise end = new Promise();
 * outside.after(Duration.ofMinutes(5), () -> end.settle(new TaskOutcome.Succeeded(result)));
 * return TaskReply.promised(end);
 * }</pre>
 *
 * <p>Not to be extended; for one attempt and one thread.
 */
@API(status = Status.EXPERIMENTAL)
public final class Promise {

    private @Nullable TaskOutcome outcome;
    private @Nullable Consumer<TaskOutcome> waiting;

    /** Settles it; what comes after the first word is not heard. */
    public void settle(TaskOutcome end) {
        if (outcome == null) {
            outcome = end;
            tell();
        }
    }

    /** Whether it has been settled. */
    public boolean isSettled() {
        return outcome != null;
    }

    /** Hears of the end, now or later. For the engine. */
    @API(status = Status.INTERNAL)
    public void whenSettled(Consumer<TaskOutcome> listener) {
        waiting = listener;
        tell();
    }

    @Override
    public String toString() {
        return outcome == null ? "not settled" : outcome.toString();
    }

    private void tell() {
        if (outcome != null && waiting != null) {
            waiting.accept(outcome);
        }
    }
}
