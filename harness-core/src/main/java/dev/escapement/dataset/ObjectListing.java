package dev.escapement.dataset;

import java.util.Iterator;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** Objects, one after the other; there are no pages to be seen. May be implemented. */
@FunctionalInterface
@API(status = Status.EXPERIMENTAL)
public interface ObjectListing {

    /** The next object; {@code null} when there are no more. */
    @Nullable ObjectSummary next() throws ObjectStoreException;

    /** A listing of what an iterator gives. */
    static ObjectListing of(Iterator<ObjectSummary> objects) {
        return () -> objects.hasNext() ? objects.next() : null;
    }
}
