package dev.escapement.trace;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong in a segment, in the three words of X-Ray.
 *
 * @param fault it failed, and not because of too many calls
 * @param error it was refused or cut short, or somebody caught what failed
 * @param throttle it was refused because of too many calls, which is an error too
 * @param name of the error
 * @param cause of the error
 */
@API(status = Status.EXPERIMENTAL)
public record SegmentTrouble(
        boolean fault,
        boolean error,
        boolean throttle,
        @Nullable String name,
        @Nullable String cause) {

    /** None at all. */
    public static final SegmentTrouble NONE = new SegmentTrouble(false, false, false, null, null);

    /** Cut short by something else, with no fault of its own. */
    static final SegmentTrouble CUT = new SegmentTrouble(false, true, false, null, null);

    /** In names of errors of AWS and of functions that imitate them. */
    private static final List<String> THROTTLES = List.of(
            "Throttl",
            "Throughput",
            "TooManyRequests",
            "RequestLimitExceeded",
            "LimitExceededException",
            "RateExceeded",
            "SlowDown");

    static SegmentTrouble of(@Nullable String name, @Nullable String cause) {
        boolean throttle = name != null && THROTTLES.stream().anyMatch(name::contains);
        return new SegmentTrouble(!throttle, throttle, throttle, name, cause);
    }

    /** The same after somebody caught it. */
    SegmentTrouble caught() {
        return new SegmentTrouble(false, true, throttle, name, cause);
    }

    /** Whether there is any. */
    public boolean isAny() {
        return fault || error;
    }
}
