package dev.escapement.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The results in the order of the items, as the result of the state; kept only as long as they may still fit into one. */
final class StateResult implements ResultSink {

    private final WriterConfig config;
    private final long largest;
    private final NavigableMap<Long, List<JsonNode>> entries = new TreeMap<>();
    private long bytes = 1;
    private boolean tooLarge;

    StateResult(WriterConfig config, long largest) {
        this.config = config;
        this.largest = largest;
    }

    @Override
    public void add(ChildResult child) {
        List<JsonNode> entry = config.entries(child);
        bytes += size(entry) - size(entries.getOrDefault(child.index(), List.of()));
        tooLarge |= bytes > largest;
        if (tooLarge) {
            entries.clear();
        } else {
            entries.put(child.index(), entry);
        }
    }

    @Override
    public @Nullable DatasetFailure failure() {
        return null;
    }

    @Override
    public MapResult finish(Instant at) {
        return tooLarge ? new MapResult.TooLarge(bytes) : new MapResult.Value(value());
    }

    /** The next result of a child takes the place of its last. */
    @Override
    public void resume() {
        // Nothing was given away for good.
    }

    @Override
    public void close() {
        // There is nothing to give up.
    }

    /** With a comma after each. */
    private static long size(List<JsonNode> entry) {
        return entry.stream().mapToLong(each -> Json.size(each) + 1L).sum();
    }

    private JsonNode value() {
        List<JsonNode> all = entries.values().stream().flatMap(List::stream).toList();
        return config.jsonLines()
                ? Json.text(all.stream().map(Json::write).collect(Collectors.joining("\n")))
                : Json.array(all);
    }
}
