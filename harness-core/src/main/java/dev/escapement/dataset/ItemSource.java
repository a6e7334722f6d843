package dev.escapement.dataset;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Items as they come out of one format; what goes wrong is thrown here and told once, by {@link GuardedItems}. */
interface ItemSource extends Closeable {

    /** The next item; {@code null} when there are no more. */
    Read.@Nullable Item next() throws IOException;
}
