package dev.escapement.engine;

import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Says when executions may enter their next state, or try one again: the service does not let all do so at once. */
@API(status = Status.INTERNAL)
@FunctionalInterface
public interface TransitionPace {

    /** Everybody may at once. */
    TransitionPace FREE = (execution, now) -> now;

    /** When the execution may, now or later; asked once for each transition, which is taken then. */
    Instant next(RunSpec execution, Instant now);
}
