package dev.escapement.dataset;

import java.io.IOException;
import java.io.InputStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Unpacks objects in a way that needs a library. Implementations are found by {@link java.util.ServiceLoader}. */
@API(status = Status.EXPERIMENTAL)
public interface ObjectUnpacking {

    /** The name of the format, such as {@code ZSTD}. */
    String format();

    /** What was packed, while it is read. */
    InputStream unpack(InputStream packed) throws IOException;
}
