package dev.escapement.dataset;

import java.io.IOException;
import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** An object on its way into a store. May be implemented and decorated. */
@API(status = Status.EXPERIMENTAL)
public interface ObjectUpload extends AutoCloseable {

    /** Adds bytes. */
    void write(byte[] bytes, int offset, int length) throws IOException;

    /** All bytes are there: from now on the object can be seen, last modified at the given time. */
    ObjectSummary complete(Instant at) throws IOException;

    /** Gives up what was not completed; nothing of it is ever seen. */
    @Override
    void close() throws IOException;
}
