package dev.escapement.fault.plan;

import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import org.jspecify.annotations.Nullable;

/** The work is taken, and whoever took it dies without a word. */
record Silent() implements Fault {

    @Override
    public TaskReply strike(Strike strike) {
        return Silence.of(strike.call());
    }

    @Override
    public @Nullable String whyPointlessAt(TaskCall call) {
        return Silence.isPossibleAt(call) ? null : "a request is answered, or its connection is lost";
    }

    @Override
    public String inWords() {
        return "is taken by a worker that dies without a word";
    }

    @Override
    public String toString() {
        return "silent";
    }
}
