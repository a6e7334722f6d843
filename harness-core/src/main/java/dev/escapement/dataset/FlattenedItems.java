package dev.escapement.dataset;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The items of many objects in a row; one object is open at a time. */
final class FlattenedItems implements ItemSource {

    private final Addresses addresses;
    private final Format format;
    private @Nullable ItemSource open;

    FlattenedItems(Addresses addresses, Format format) {
        this.addresses = addresses;
        this.format = format;
    }

    @Override
    public Read.@Nullable Item next() throws IOException {
        for (ItemSource source = current(); source != null; source = current()) {
            Read.Item item = source.next();
            if (item != null) {
                return item;
            }
            close();
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    private @Nullable ItemSource current() throws IOException {
        if (open == null) {
            ObjectAddress address = addresses.next();
            open = address == null ? null : format.open(address);
        }
        return open;
    }

    /** How each object is read. */
    interface Format {
        ItemSource open(ObjectAddress address) throws IOException;
    }
}
