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
 * @param distributedConcurrency children of a distributed Map at a time
 * @param standardStartsPerSecond Standard children that a distributed Map starts within a second
 * @param expressStartsPerSecond Express children that a distributed Map starts within a second
 */
@API(status = Status.EXPERIMENTAL)
public record Limits(
        int payloadBytes,
        int historyEvents,
        Duration standardDuration,
        Duration expressDuration,
        int inlineConcurrency,
        int variableBytes,
        int distributedConcurrency,
        int standardStartsPerSecond,
        int expressStartsPerSecond) {

    /**
     * The service's own. A year has 366 days here, as in the service's longest retry delay (asl-reference 1.2.2). The pace of distributed
     * Maps is among them because it decides what a test is after: how long a fan-out takes, and how many calls at a time the services
     * behind it see.
     */
    public static final Limits OF_THE_SERVICE = new Limits(
            262_144, 25_000, Duration.ofDays(366), Duration.ofMinutes(5), 40, 10 * 1024 * 1024, 10_000, 100, 1_000);

    /** The same with another payload limit. */
    public Limits withPayloadBytes(int bytes) {
        return new Limits(
                bytes,
                historyEvents,
                standardDuration,
                expressDuration,
                inlineConcurrency,
                variableBytes,
                distributedConcurrency,
                standardStartsPerSecond,
                expressStartsPerSecond);
    }

    /** The same with another history limit. */
    public Limits withHistoryEvents(int events) {
        return new Limits(
                payloadBytes,
                events,
                standardDuration,
                expressDuration,
                inlineConcurrency,
                variableBytes,
                distributedConcurrency,
                standardStartsPerSecond,
                expressStartsPerSecond);
    }

    /** The same with another longest duration of Standard executions. */
    public Limits withStandardDuration(Duration duration) {
        return new Limits(
                payloadBytes,
                historyEvents,
                duration,
                expressDuration,
                inlineConcurrency,
                variableBytes,
                distributedConcurrency,
                standardStartsPerSecond,
                expressStartsPerSecond);
    }

    /** The same with another longest duration of Express executions. */
    public Limits withExpressDuration(Duration duration) {
        return new Limits(
                payloadBytes,
                historyEvents,
                standardDuration,
                duration,
                inlineConcurrency,
                variableBytes,
                distributedConcurrency,
                standardStartsPerSecond,
                expressStartsPerSecond);
    }

    /** The same with another width of inline Maps. */
    public Limits withInlineConcurrency(int iterations) {
        return new Limits(
                payloadBytes,
                historyEvents,
                standardDuration,
                expressDuration,
                iterations,
                variableBytes,
                distributedConcurrency,
                standardStartsPerSecond,
                expressStartsPerSecond);
    }

    /** The same with another limit for all variables together. */
    public Limits withVariableBytes(int bytes) {
        return new Limits(
                payloadBytes,
                historyEvents,
                standardDuration,
                expressDuration,
                inlineConcurrency,
                bytes,
                distributedConcurrency,
                standardStartsPerSecond,
                expressStartsPerSecond);
    }

    /** The same with another width of distributed Maps. */
    public Limits withDistributedConcurrency(int children) {
        return new Limits(
                payloadBytes,
                historyEvents,
                standardDuration,
                expressDuration,
                inlineConcurrency,
                variableBytes,
                children,
                standardStartsPerSecond,
                expressStartsPerSecond);
    }

    /** The same with another pace of distributed Maps with Standard children. */
    public Limits withStandardStartsPerSecond(int children) {
        return new Limits(
                payloadBytes,
                historyEvents,
                standardDuration,
                expressDuration,
                inlineConcurrency,
                variableBytes,
                distributedConcurrency,
                children,
                expressStartsPerSecond);
    }

    /** The same with another pace of distributed Maps with Express children. */
    public Limits withExpressStartsPerSecond(int children) {
        return new Limits(
                payloadBytes,
                historyEvents,
                standardDuration,
                expressDuration,
                inlineConcurrency,
                variableBytes,
                distributedConcurrency,
                standardStartsPerSecond,
                children);
    }

    int startsPerSecond(boolean express) {
        return express ? expressStartsPerSecond : standardStartsPerSecond;
    }

    /** How many children run at a time where the definition says so many, or 0 for as many as possible. */
    int childrenAtATime(int maxConcurrency) {
        return maxConcurrency == 0 ? distributedConcurrency : Math.min(maxConcurrency, distributedConcurrency);
    }
}
