package dev.escapement.dataset;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Objects to be read one after the other. */
interface Addresses {

    /** The next object; {@code null} when there are no more. */
    @Nullable ObjectAddress next() throws IOException;

    static Addresses of(List<ObjectAddress> addresses) {
        Iterator<ObjectAddress> rest = addresses.iterator();
        return () -> rest.hasNext() ? rest.next() : null;
    }
}
