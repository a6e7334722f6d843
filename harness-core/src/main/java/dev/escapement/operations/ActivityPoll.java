package dev.escapement.operations;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * A worker that asks for a task and waits for it, a minute of virtual time at the longest.
 *
 * <pre>{@code
 * ActivityPoll poll = account.activities().poll(arn, "worker-1");
 * simulation.advanceBy(Duration.ofSeconds(20));
 * ActivityTask task = poll.task();   // null if none has come yet
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL)
public final class ActivityPoll {

    private final @Nullable String worker;
    private @Nullable ActivityTask task;
    private boolean over;
    private @Nullable Runnable listener;

    ActivityPoll(@Nullable String worker) {
        this.worker = worker;
    }

    /** What came; {@code null} if nothing has so far, or if nothing did within the minute. */
    public @Nullable ActivityTask task() {
        return task;
    }

    /** Whether the worker is not waiting any more. */
    public boolean isOver() {
        return over;
    }

    /** Does something once a task has come or the minute is over. */
    public void whenOver(Runnable work) {
        if (over) {
            work.run();
        } else {
            listener = work;
        }
    }

    /** The worker waits no longer; without effect once it does not. */
    public void giveUp() {
        end(null);
    }

    @Nullable String worker() {
        return worker;
    }

    void end(@Nullable ActivityTask came) {
        if (over) {
            return;
        }
        over = true;
        task = came;
        if (listener != null) {
            listener.run();
        }
    }
}
