package dev.escapement.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Closeable;
import java.io.IOException;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** Reads items of a format that needs a library. Implementations are found by {@link java.util.ServiceLoader}. */
@API(status = Status.EXPERIMENTAL)
public interface ItemFormat {

    /** The {@code InputType} that it reads, such as {@code PARQUET}. */
    String inputType();

    /** Opens the content of an object and closes it with the rows; what is wrong with it is an exception with words. */
    Rows open(ObjectContent content) throws IOException;

    /** Rows one by one. */
    @API(status = Status.EXPERIMENTAL)
    interface Rows extends Closeable {

        /** The next row, as an object of its columns; {@code null} when there are no more. */
        @Nullable JsonNode next() throws IOException;
    }
}
