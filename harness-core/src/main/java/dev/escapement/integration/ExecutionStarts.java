package dev.escapement.integration;

import java.time.Duration;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * How often the service runs what was started: an Express workflow that nobody waits for at least once, as a port that can be made to
 * do so more than once (asl-reference 8.1).
 *
 * <pre>{@code
 * ExecutionStarts twice = start -> start.whyOnce() == null ? List.of(Duration.ofSeconds(2)) : List.of();
 * }</pre>
 *
 * <p>A repetition is the same execution from its beginning: the same ARN, name and input, chance and a history of its own. Whoever
 * asked for the execution hears of the first run alone. May be implemented and decorated.
 */
@API(status = Status.EXPERIMENTAL)
@FunctionalInterface
public interface ExecutionStarts {

    /** Everything runs once. */
    ExecutionStarts ONCE = start -> List.of();

    /** How long after its start it runs again, each time; empty for what {@linkplain ExecutionStart#whyOnce() runs once}. */
    List<Duration> repetitionsOf(ExecutionStart start);
}
