package dev.escapement.dataset;

import java.io.IOException;
import java.io.InputStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The bytes of an object, as they lie in the store.
 *
 * @param stream reads them once; may end early with an {@link ObjectStoreException}
 * @param size how many there are
 */
@API(status = Status.EXPERIMENTAL)
public record ObjectContent(InputStream stream, long size) implements AutoCloseable {

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
