package dev.escapement.mock.memory;

import dev.escapement.envelope.Envelope;
import dev.escapement.integration.Integration;
import dev.escapement.integration.Outside;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Answers each call with the next whole number.
 *
 * <pre>{@code
 * script.function("next-invoice-number").answeredBy(Counter.from(1000));
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL)
public final class Counter implements Integration {

    private final long first;
    private long value;

    private Counter(long first) {
        this.first = first;
        this.value = first;
    }

    /** A counter whose first answer is this. */
    public static Counter from(long first) {
        return new Counter(first);
    }

    /** The number, which nobody else gets. */
    public long next() {
        return value++;
    }

    /** What comes next. */
    public long value() {
        return value;
    }

    @Override
    public TaskReply call(TaskCall call) {
        return Envelope.reply(call, Json.number(next()));
    }

    @Override
    public void joins(Outside outside) {
        value = first;
    }
}
