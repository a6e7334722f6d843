package dev.escapement.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A child of a Map run that ended without success; what a redrive has to know of it.
 *
 * @param items how many items it was about
 * @param run to be redriven; {@code null} for an Express child, which starts anew, and for one that is not there any more
 * @param keptUnder its ARN, if it is among the children that can be looked at
 */
record UnfinishedChild(
        int items,
        Instant startedAt,
        int redriveCount,
        Ending ending,
        @Nullable Run run,
        @Nullable String keptUnder) {

    static UnfinishedChild of(DistributedChild child, Run run, boolean redrivable, boolean kept) {
        return new UnfinishedChild(
                child.input().items(),
                run.startedAt(),
                run.redrives().count(),
                run.ending(),
                redrivable ? run : null,
                kept ? run.spec().executionArn() : null);
    }

    /** An Express child always is; nothing of it needs to be there any more. */
    boolean isRedrivable() {
        return run == null || run.redriveRefusal() == null;
    }
}
