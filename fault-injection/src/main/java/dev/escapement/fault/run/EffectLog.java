package dev.escapement.fault.run;

import dev.escapement.integration.Integration;
import dev.escapement.integration.Outside;
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
        return Promises.watched(reply, outcome -> entry.done = outcome instanceof TaskOutcome.Succeeded);
    }

    @Override
    public void joins(Outside outside) {
        delegate.joins(new WatchedOutside(outside, this::handedBack));
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
    private void handedBack(String token, boolean success) {
        for (Entry entry : entries) {
            if (success && token.equals(entry.call.taskToken())) {
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

    private static final class Entry {

        private final TaskCall call;
        private boolean done;
        private @Nullable TaskReply reply;

        Entry(TaskCall call) {
            this.call = call;
        }

        String answer() {
            return String.valueOf(reply);
        }
    }
}
