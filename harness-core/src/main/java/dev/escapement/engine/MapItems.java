package dev.escapement.engine;

import dev.escapement.behavior.DistributionPlan;
import dev.escapement.behavior.Visit.MapItem;
import dev.escapement.dataset.DatasetFailure;
import dev.escapement.dataset.DatasetReader;
import dev.escapement.dataset.ItemStream;
import dev.escapement.dataset.ObjectStore;
import dev.escapement.dataset.ReadRequest;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** The items of a distributed Map, out of its own data or out of a store. */
final class MapItems {

    private final @Nullable ReadRequest request;
    private final ObjectStore store;
    private final @Nullable ItemsRead read;
    private final Iterator<MapItem> items;
    private long total;

    /** Nothing is read before the first item is asked for. */
    MapItems(DistributionPlan plan, int ownItems, ObjectStore store) {
        ReadRequest reading = plan.reading();
        this.request = reading;
        this.store = store;
        this.read = reading == null ? null : new ItemsRead(new DatasetReader(store).open(reading));
        this.items = read == null ? plan.ownItems() : read;
        this.total = reading == null ? ownItems : -1;
    }

    Iterator<MapItem> iterator() {
        return items;
    }

    @Nullable DatasetFailure failure() {
        return read == null ? null : read.failure();
    }

    /** How many there are. Of a data set this is known once it has been gone through, for which it may have to be opened again. */
    long total() {
        ReadRequest reading = request;
        if (total < 0 && reading != null) {
            try (ItemStream again = new DatasetReader(store).open(reading)) {
                total = new ItemsRead(again).countRest();
            }
        }
        return total;
    }

    void close() {
        if (read != null) {
            read.close();
        }
    }
}
