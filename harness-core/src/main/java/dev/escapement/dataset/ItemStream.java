package dev.escapement.dataset;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The items of a data set, made one by one. Not to be implemented. */
@API(status = Status.EXPERIMENTAL)
public interface ItemStream extends AutoCloseable {

    /** The next item, or how the stream ended; after its end it keeps saying the same. */
    Read next();

    /** Lets go of what it reads from; nothing can go wrong with that. */
    @Override
    void close();
}
