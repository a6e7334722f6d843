package dev.escapement.fault.plan;

import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import java.time.Duration;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * One thing that goes wrong with a call. Data: compared by value, printed and read as text.
 *
 * <pre>{@code
 * Fault.parse("throttled")                     // the service's own name for it, Lambda.TooManyRequestsException
 * Fault.parse("error(Card.Declined, no funds)")
 * Fault.parse("failed-after-commit")           // the work is done, the reply is lost
 * Fault.parse("slow(90s)")
 * }</pre>
 *
 * <p>Not to be implemented outside this room.
 */
@API(status = Status.EXPERIMENTAL)
public sealed interface Fault
        permits RaisedError,
                TimedOut,
                Silent,
                HeartbeatLost,
                JobFailed,
                Slow,
                LostReply,
                DeliveredTwice,
                CallbackFault,
                SpoiledOutput,
                BadLine,
                Interruption,
                RunTwice,
                ClockJump,
                Weather {

    /** Reads one, as a plan has it to the right of the equals sign. */
    static Fault parse(String text) {
        return PlanReader.fault(text);
    }

    /** The words that begin the text of a fault, in the order of the documentation. */
    static List<String> words() {
        return FaultWords.names();
    }

    /** An error of any name: what a function throws, or a service raises. */
    static Fault error(String name) {
        return new RaisedError(Trouble.ERROR, name, null);
    }

    /** A reply that comes later by so much. */
    static Fault slow(Duration by) {
        return new Slow(by);
    }

    /** What happens to the call, to be read after its place: {@code is throttled}. */
    String inWords();

    /** Why it cannot matter to this call; {@code null} when it can. */
    @Nullable String whyPointlessAt(TaskCall call);

    /** The error that the workflow sees for sure, as the service names it; {@code null} when that depends. */
    default @Nullable String errorAt(TaskCall call) {
        return null;
    }

    /** Whether it does nothing but make something come later. */
    default boolean isOnlyLate() {
        return false;
    }

    /** Whether it happens to executions rather than to calls, and makes them run again. */
    default boolean repeatsExecutions() {
        return false;
    }

    /** Happens; {@code null} lets the call pass. For {@link FaultyIntegration}. */
    @API(status = Status.INTERNAL)
    @Nullable TaskReply strike(Strike strike);
}
