package dev.escapement.reading;

import java.time.Duration;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What one state amounted to, over all its visits.
 *
 * @param visits how often it was entered
 * @param retries attempts after the first of a visit
 * @param peakBytes of the largest payload that entered or left it
 * @param duration virtual time between entering and leaving, added up
 */
@API(status = Status.EXPERIMENTAL)
public record StateStatistics(int visits, int retries, int peakBytes, Duration duration) {

    /** Those of a state that was never entered. */
    public static final StateStatistics NONE = new StateStatistics(0, 0, 0, Duration.ZERO);
}
