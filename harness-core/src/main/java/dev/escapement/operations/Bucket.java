package dev.escapement.operations;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * How much may be asked for: so many at once, and so many a second from then on.
 *
 * @param size how many at once
 * @param perSecond how many a second
 */
@API(status = Status.EXPERIMENTAL)
public record Bucket(int size, int perSecond) {

    /** Both must let something through. */
    public Bucket {
        if (size < 1 || perSecond < 1) {
            throw new IllegalArgumentException("A bucket holds and refills with at least 1, asked for was " + size
                    + " and " + perSecond + " a second");
        }
    }
}
