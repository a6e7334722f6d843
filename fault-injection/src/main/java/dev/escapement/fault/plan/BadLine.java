package dev.escapement.fault.plan;

import dev.escapement.integration.LineTrouble;
import dev.escapement.integration.LineTrouble.Kind;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.services.TaskResource;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The request arrives, and something is the matter with the line on which the answer comes back. Where a client speaks to a server, it
 * meets the trouble itself; elsewhere its words are said for it.
 */
record BadLine(LineTrouble trouble) implements Fault {

    static BadLine of(Kind kind) {
        return new BadLine(new LineTrouble(kind, Duration.ZERO));
    }

    static BadLine slow(Duration delay) {
        return new BadLine(new LineTrouble(Kind.SLOW, delay));
    }

    @Override
    public TaskReply strike(Strike strike) {
        TaskReply reply = strike.deliverOver(trouble);
        if (strike.lineWasUsed()) {
            return reply;
        }
        if (trouble.kind() == Kind.SLOW) {
            return reply.after(reply.latency().plus(trouble.delay()));
        }
        strike.tokens().lose(strike.call());
        return TaskReply.failure(errorAt(strike.call()), words()).after(reply.latency());
    }

    private String words() {
        return switch (trouble.kind()) {
            case RESET -> "Unable to execute HTTP request: Connection reset";
            case EMPTY -> "Unable to execute HTTP request: The target server failed to respond";
            case GARBLED, SLOW -> "Unable to execute HTTP request: Invalid Http response";
        };
    }

    @Override
    public @Nullable String errorAt(TaskCall call) {
        return trouble.kind() == Kind.SLOW
                ? null
                : ServiceErrors.of(call.resource())
                        .forTrouble(Trouble.CONNECTION_LOST)
                        .name();
    }

    @Override
    public @Nullable String whyPointlessAt(TaskCall call) {
        return call.resource().kind() == TaskResource.Kind.ACTIVITY
                ? "nobody calls an activity's worker, it asks for work"
                : null;
    }

    @Override
    public boolean isOnlyLate() {
        return trouble.kind() == Kind.SLOW;
    }

    @Override
    public String inWords() {
        return switch (trouble.kind()) {
            case RESET -> "arrives, but its connection is reset";
            case EMPTY -> "arrives, but its connection is closed without an answer";
            case GARBLED -> "arrives, but what is answered is no HTTP";
            case SLOW -> "arrives, but its answer is " + Spans.text(trouble.delay()) + " on the line";
        };
    }

    @Override
    public String toString() {
        return switch (trouble.kind()) {
            case RESET -> "connection-reset";
            case EMPTY -> "empty-response";
            case GARBLED -> "garbled-response";
            case SLOW -> "slow-response(" + Spans.text(trouble.delay()) + ")";
        };
    }
}
