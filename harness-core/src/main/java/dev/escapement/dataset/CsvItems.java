package dev.escapement.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.HashOrder;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectShape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file: texts by the names of their columns, in the order of a hash table. What a row lacks is empty, what it
 * has too much is dropped (asl-reference 7.3).
 */
final class CsvItems implements ItemSource {

    private static final int LARGEST_HEADERS = 10 * 1024;

    private final String source;
    private final CsvRecords records;
    private final ObjectShape shape;
    private final int[] columns;

    private CsvItems(String source, CsvRecords records, List<String> headers) {
        List<String> order = HashOrder.of(headers);
        this.source = source;
        this.records = records;
        this.shape = ObjectShape.of(order);
        this.columns = order.stream().mapToInt(headers::indexOf).toArray();
    }

    /** The headers are in the first row, unless the reader gives them. */
    static CsvItems of(OpenedObject file, ReaderConfig config) throws IOException {
        if (config.givesHeaders()) {
            return given(file, config.delimiter(), config.headers());
        }
        CsvRecords records = new CsvRecords(file, config.delimiter());
        List<String> first = records.next();
        return new CsvItems(file.source(), records, checked(first == null ? List.of() : first));
    }

    static CsvItems given(OpenedObject file, char delimiter, List<String> headers) throws IOException {
        return new CsvItems(file.source(), new CsvRecords(file, delimiter), checked(headers));
    }

    @Override
    public Read.@Nullable Item next() throws IOException {
        List<String> fields = records.next();
        return fields == null ? null : new Read.Item(row(fields), null, source);
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private JsonNode row(List<String> fields) {
        JsonNode[] values = new JsonNode[columns.length];
        for (int i = 0; i < columns.length; i++) {
            int column = columns[i];
            values[i] = Json.text(column < fields.size() ? fields.get(column) : "");
        }
        return shape.object(values);
    }

    private static List<String> checked(List<String> headers) throws UnreadableException {
        if (new LinkedHashSet<>(headers).size() < headers.size()) {
            throw new UnreadableException(FailureWords.DUPLICATE_HEADERS);
        }
        if (String.join(",", headers).getBytes(StandardCharsets.UTF_8).length > LARGEST_HEADERS) {
            throw new UnreadableException("CSV headers cannot be larger than 10 KiB.");
        }
        return headers;
    }
}
