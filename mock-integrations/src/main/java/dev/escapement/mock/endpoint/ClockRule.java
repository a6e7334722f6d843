package dev.escapement.mock.endpoint;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** When the virtual clock of a {@link LocalEndpoint} moves; what is due without a moment passing happens at once under either rule. */
@API(status = Status.EXPERIMENTAL)
public enum ClockRule {
    /** Time stands until the test moves it. */
    MANUAL,
    /**
     * Time moves on by itself as long as every open execution waits only for time. It stands while one waits for somebody outside: for a task
     * token to be handed back, for a worker.
     */
    AUTOMATIC
}
