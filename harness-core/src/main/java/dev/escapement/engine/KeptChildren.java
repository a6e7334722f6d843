package dev.escapement.engine;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Which children of distributed Maps stay, with their whole history, once they have ended. Of the others only the counts stay, so that a run
 * of a million children takes no more memory than one of a hundred.
 *
 * <pre>{@code
 * KeptChildren.FAILURES                 // the usual: those that failed or timed out
 * KeptChildren.FAILURES.andEvery(1000)  // and a sample of the others
 * KeptChildren.ALL
 * }</pre>
 *
 * @param failures at most so many that failed or timed out, per Map run
 * @param every one in so many, whether it failed or not: the first, and so on; 0 for none
 */
@API(status = Status.EXPERIMENTAL)
public record KeptChildren(int failures, int every) {

    /** Those that failed or timed out, up to 1,000 of each Map run. */
    public static final KeptChildren FAILURES = new KeptChildren(1_000, 0);

    /** Every one. */
    public static final KeptChildren ALL = new KeptChildren(Integer.MAX_VALUE, 1);

    /** None, not even those that fail. */
    public static final KeptChildren NONE = new KeptChildren(0, 0);

    public KeptChildren {
        if (failures < 0 || every < 0) {
            throw new IllegalArgumentException(
                    "Children are kept by a number from 0 up, not " + Math.min(failures, every));
        }
    }

    /** And one in so many of all children. */
    public KeptChildren andEvery(int number) {
        return new KeptChildren(failures, number);
    }

    boolean keeps(int index, boolean failed, int failuresKept) {
        return (failed && failuresKept < failures) || (every > 0 && index % every == 0);
    }
}
