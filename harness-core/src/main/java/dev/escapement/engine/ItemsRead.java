package dev.escapement.engine;

import dev.escapement.behavior.Visit.MapItem;
import dev.escapement.dataset.DatasetFailure;
import dev.escapement.dataset.ItemStream;
import dev.escapement.dataset.Read;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The items of a data set as a Map counts them; they end where the data cannot be read any further, and tell why. */
final class ItemsRead implements Iterator<MapItem> {

    private final ItemStream stream;
    private int index;
    private @Nullable Read ahead;

    ItemsRead(ItemStream stream) {
        this.stream = stream;
    }

    @Override
    public boolean hasNext() {
        return ahead() instanceof Read.Item;
    }

    @Override
    public MapItem next() {
        if (ahead() instanceof Read.Item item) {
            ahead = null;
            return new MapItem(index++, item.value(), item.key(), item.source());
        }
        throw new NoSuchElementException("there are no more items");
    }

    /** Why there are no more; {@code null} if there are, or if these were all. */
    @Nullable DatasetFailure failure() {
        return ahead instanceof Read.Failed failed ? failed.failure() : null;
    }

    /** How many there are from here on, as far as they can be read. */
    long countRest() {
        long count = 0;
        while (hasNext()) {
            next();
            count++;
        }
        return count;
    }

    void close() {
        stream.close();
    }

    private Read ahead() {
        Read known = ahead;
        if (known == null) {
            known = stream.next();
            ahead = known;
        }
        return known;
    }
}
