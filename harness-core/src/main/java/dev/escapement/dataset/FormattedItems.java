package dev.escapement.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows that a library reads. */
final class FormattedItems implements ItemSource {

    private final String source;
    private final ItemFormat.Rows rows;

    private FormattedItems(String source, ItemFormat.Rows rows) {
        this.source = source;
        this.rows = rows;
    }

    static FormattedItems open(ItemFormat format, ObjectStore store, ObjectAddress address) throws IOException {
        ObjectContent content = store.get(address);
        try {
            return new FormattedItems(address.source(), format.open(content));
        } catch (IOException | RuntimeException problem) {
            content.close();
            throw problem;
        }
    }

    @Override
    public Read.@Nullable Item next() throws IOException {
        JsonNode row = rows.next();
        return row == null ? null : new Read.Item(row, null, source);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
