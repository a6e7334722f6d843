package dev.escapement.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.dataset.ChildResult;
import dev.escapement.dataset.DatasetFailure;
import dev.escapement.dataset.MapResult;
import dev.escapement.dataset.ResultSink;
import dev.escapement.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

final class PlainOutputs implements ResultSink {

    private final List<@Nullable JsonNode> outputs = new ArrayList<>();

    @Override
    public void add(ChildResult child) {
        if (child.ending() instanceof ChildResult.Ending.Succeeded success) {
            while (outputs.size() <= child.index()) {
                outputs.add(null);
            }
            outputs.set((int) child.index(), success.output());
        }
    }

    @Override
    public @Nullable DatasetFailure failure() {
        return null;
    }

    @Override
    public MapResult finish(Instant at) {
        JsonNode all = Json.array(outputs.stream().filter(Objects::nonNull).map(Objects::requireNonNull).toList());
        return new MapResult.Value(all);
    }

    @Override
    public void close() {}
}
