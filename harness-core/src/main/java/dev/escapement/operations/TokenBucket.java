package dev.escapement.operations;

import java.time.Instant;

/** A bucket as it fills and empties over virtual time. */
final class TokenBucket {

    private static final long SECOND = 1_000_000_000L;

    private final Bucket bucket;
    private final long cost;
    /** When it will be full again, if nobody takes anything: that says how full it is. */
    private Instant full = Instant.MIN;

    TokenBucket(Bucket bucket) {
        this.bucket = bucket;
        this.cost = SECOND / bucket.perSecond();
    }

    /** Takes one out, if there is one. */
    boolean take(Instant now) {
        boolean there = !allowed(now).isAfter(now);
        if (there) {
            book(now);
        }
        return there;
    }

    /** Takes one out, be it one that is still to come, and says when it is there. */
    Instant reserve(Instant now) {
        Instant allowed = allowed(now);
        book(now);
        return allowed.isAfter(now) ? allowed : now;
    }

    private Instant allowed(Instant now) {
        return full.isAfter(now) ? full.minusNanos(cost * (bucket.size() - 1)) : now;
    }

    private void book(Instant now) {
        full = (full.isAfter(now) ? full : now).plusNanos(cost);
    }

    Bucket bucket() {
        return bucket;
    }
}
