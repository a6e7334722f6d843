package dev.escapement.dataset;

import java.io.IOException;
import java.io.InputStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The bytes of an object, as they lie in the store.
 *
 * @param stream reads them once; may end early with an {@link ObjectStoreException}
 * @param size how many there are; {@link #UNKNOWN_SIZE} if nobody knows yet
 */
@API(status = Status.EXPERIMENTAL)
public record ObjectContent(InputStream stream, long size) implements AutoCloseable {

    /** The size of an object that is made while it is read. */
    public static final long UNKNOWN_SIZE = -1;

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
