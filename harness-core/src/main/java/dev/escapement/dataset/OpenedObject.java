package dev.escapement.dataset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The content of an object, unpacked if the end of its key says that it is packed.
 *
 * @param source how a failure names it
 */
record OpenedObject(String source, InputStream stream) {

    /** The service reads no larger files (asl-reference 7.3). */
    private static final long LARGEST_FILE = 10L * 1024 * 1024 * 1024;

    static OpenedObject ofText(String name, String text) {
        return new OpenedObject(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    static OpenedObject open(ObjectStore store, ObjectAddress address) throws IOException {
        ObjectContent content = store.get(address);
        if (content.size() > LARGEST_FILE) {
            content.close();
            throw new UnreadableException(address.source() + " is larger than 10 GB, the most that a file may have.");
        }
        try {
            return new OpenedObject(address.source(), Unpacking.of(address.key(), content.stream()));
        } catch (IOException | RuntimeException problem) {
            content.close();
            throw problem;
        }
    }
}
