package dev.escapement.fault.plan;

import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.services.TaskResource.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The call fails, and nothing was done.
 *
 * @param name the error; {@code null} for the one that the called service has for such a trouble
 * @param cause {@code null} for the service's own words
 */
record RaisedError(
        Trouble trouble, @Nullable String name, @Nullable String cause) implements Fault {

    @Override
    public TaskReply strike(Strike strike) {
        return reply(strike.call());
    }

    TaskReply reply(TaskCall call) {
        ServiceError usual = ServiceErrors.of(call.resource()).forTrouble(trouble);
        if (name == null) {
            return TaskReply.failure(usual.name(), usual.cause());
        }
        return TaskReply.failure(name, cause == null ? "made to fail" : cause);
    }

    @Override
    public String errorAt(TaskCall call) {
        return name == null
                ? ServiceErrors.of(call.resource()).forTrouble(trouble).name()
                : name;
    }

    @Override
    public @Nullable String whyPointlessAt(TaskCall call) {
        boolean activity = call.resource().kind() == Kind.ACTIVITY;
        return activity && trouble != Trouble.ERROR ? "nobody calls an activity's worker, it asks for work" : null;
    }

    @Override
    public String inWords() {
        return trouble.sentence() + (name == null ? "" : " with " + name);
    }

    @Override
    public String toString() {
        return FaultText.of(trouble.word(), name, cause);
    }
}
