package dev.escapement.dataset;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Reads the items of a distributed Map out of a store (asl-reference 7.3).
 *
 * <pre>{@code
 * try (ItemStream items = new DatasetReader(store).open(request)) {
 *     for (Read read = items.next(); read instanceof Read.Item item; read = items.next()) {
 *         work(item.value());
 *     }
 * }
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL)
public final class DatasetReader {

    private final ObjectStore store;

    /** Reads out of this store. */
    public DatasetReader(ObjectStore store) {
        this.store = store;
    }

    /** The items that are asked for; what is wrong with the request or the data, the stream tells in its turn. */
    public ItemStream open(ReadRequest request) {
        throw new UnsupportedOperationException("being built on " + store + " for " + request);
    }
}
