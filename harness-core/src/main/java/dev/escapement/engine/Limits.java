package dev.escapement.engine;

import java.time.Duration;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What the service does not let pass (asl-reference 8.4); every figure may be lowered or raised for a test.
 *
 * <pre>{@code
 * Limits.OF_THE_SERVICE.withPayloadBytes(1_024)   // fail early on growing payloads
 * }</pre>
 *
 * @param payloadBytes UTF-8 bytes of an input, output, result or variable
 * @param historyEvents the last of which is always the end
 * @param standardDuration how long a Standard execution may take
 * @param expressDuration how long an Express execution may take
 * @param inlineConcurrency iterations of an inline Map at a time
 * @param variableBytes UTF-8 bytes of all variables of an execution
 */
@API(status = Status.EXPERIMENTAL)
public record Limits(
        int payloadBytes,
        int historyEvents,
        Duration standardDuration,
        Duration expressDuration,
        int inlineConcurrency,
        int variableBytes) {

    /** The service's own. A year has 366 days here, as in the service's longest retry delay (asl-reference 1.2.2). */
    public static final Limits OF_THE_SERVICE =
            new Limits(262_144, 25_000, Duration.ofDays(366), Duration.ofMinutes(5), 40, 10 * 1024 * 1024);

    /** The same with another payload limit. */
    public Limits withPayloadBytes(int bytes) {
        return new Limits(bytes, historyEvents, standardDuration, expressDuration, inlineConcurrency, variableBytes);
    }

    /** The same with another history limit. */
    public Limits withHistoryEvents(int events) {
        return new Limits(payloadBytes, events, standardDuration, expressDuration, inlineConcurrency, variableBytes);
    }

    /** The same with another longest duration of Standard executions. */
    public Limits withStandardDuration(Duration duration) {
        return new Limits(payloadBytes, historyEvents, duration, expressDuration, inlineConcurrency, variableBytes);
    }

    /** The same with another longest duration of Express executions. */
    public Limits withExpressDuration(Duration duration) {
        return new Limits(payloadBytes, historyEvents, standardDuration, duration, inlineConcurrency, variableBytes);
    }

    /** The same with another width of inline Maps. */
    public Limits withInlineConcurrency(int iterations) {
        return new Limits(payloadBytes, historyEvents, standardDuration, expressDuration, iterations, variableBytes);
    }

    /** The same with another limit for all variables together. */
    public Limits withVariableBytes(int bytes) {
        return new Limits(payloadBytes, historyEvents, standardDuration, expressDuration, inlineConcurrency, bytes);
    }
}
