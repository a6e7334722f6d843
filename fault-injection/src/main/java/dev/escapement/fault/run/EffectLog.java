package dev.escapement.fault.run;

import dev.escapement.integration.Integration;
import dev.escapement.integration.Outside;
import dev.escapement.integration.Promise;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskOutcome;
import dev.escapement.integration.TaskReply;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stands right before whoever answers, and writes down what is done. */
final class EffectLog implements Integration {

    private final Integration delegate;
    private final List<Entry> entries = new ArrayList<>();

    EffectLog(Integration delegate) {
        this.delegate = delegate;
    }

    @Override
    public TaskReply call(TaskCall call) {
        Entry entry = new Entry(call);
        entries.add(entry);
        TaskReply reply = delegate.call(call);
        entry.reply = reply;
        return watched(reply, entry);
    }

    @Override
    public void joins(Outside outside) {
        delegate.joins(new WatchedOutside(outside, this));
    }

    @Override
    public void abandoned(TaskCall call) {
        delegate.abandoned(call);
    }

    @Override
    public String reproducer() {
        return delegate.reproducer();
    }

    /** Somebody hands a token back: what was asked for with it is done. */
    void succeeded(String token) {
        for (Entry entry : entries) {
            if (token.equals(entry.call.taskToken())) {
                entry.done = true;
            }
        }
    }

    List<Effect> effects() {
        List<Effect> effects = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            TaskCall call = entry.call;
            effects.add(new Effect(
                    call.site(),
                    call.resource(),
                    call.parameters(),
                    IdempotencyKey.of(call, entry.reply),
                    call.at(),
                    entry.done));
        }
        return effects;
    }

    /** What was answered to each call, as a text. */
    List<String> answers() {
        return entries.stream().map(Entry::answer).toList();
    }

    private static TaskReply watched(TaskReply reply, Entry entry) {
        if (reply instanceof TaskReply.Settled end) {
            entry.done = end.outcome() instanceof TaskOutcome.Succeeded;
        } else if (reply instanceof TaskReply.Submitted accepted) {
            return new TaskReply.Submitted(reply.latency(), accepted.response(), watched(accepted.next(), entry));
        } else if (reply instanceof TaskReply.PickedUp taken) {
            return new TaskReply.PickedUp(reply.latency(), taken.worker(), watched(taken.next(), entry));
        } else if (reply instanceof TaskReply.Promised later) {
            return new TaskReply.Promised(reply.latency(), watched(later.promise(), entry));
        }
        return reply;
    }

    private static Promise watched(Promise promise, Entry entry) {
        Promise told = new Promise();
        promise.whenSettled(outcome -> {
            entry.done = outcome instanceof TaskOutcome.Succeeded;
            told.settle(outcome);
        });
        return told;
    }

    private static final class Entry {

        private final TaskCall call;
        private boolean done;
        private @Nullable TaskReply reply;

        Entry(TaskCall call) {
            this.call = call;
        }

        String answer() {
            return reply instanceof TaskReply.Promised
                    ? (done ? "kept its promise" : "did not keep its promise")
                    : String.valueOf(reply);
        }
    }
}
