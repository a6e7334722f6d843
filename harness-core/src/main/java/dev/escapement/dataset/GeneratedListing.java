package dev.escapement.dataset;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Picks what begins with the prefix out of generated objects, and sees that they come in order. */
final class GeneratedListing implements ObjectListing {

    private final Iterator<ObjectSummary> objects;
    private final String prefix;
    private String last = "";

    GeneratedListing(Iterator<ObjectSummary> objects, String prefix) {
        this.objects = objects;
        this.prefix = prefix;
    }

    @Override
    public @Nullable ObjectSummary next() {
        while (objects.hasNext()) {
            ObjectSummary object = objects.next();
            mustFollow(object.key());
            if (object.key().startsWith(prefix)) {
                return object;
            }
        }
        return null;
    }

    private void mustFollow(String key) {
        if (KeyOrder.UTF_8.compare(last, key) >= 0) {
            throw new IllegalStateException(
                    "A bucket lists its keys in the order of their UTF-8 bytes, each once, but '" + key
                            + "' was generated after '" + last + "'");
        }
        last = key;
    }
}
