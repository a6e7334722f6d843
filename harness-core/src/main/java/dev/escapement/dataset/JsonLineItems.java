package dev.escapement.dataset;

import dev.escapement.json.Json;
import dev.escapement.json.JsonSyntaxException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One JSON value in each line that is not blank. */
final class JsonLineItems implements ItemSource {

    private final String source;
    private final Lines lines;

    JsonLineItems(OpenedObject file) {
        this.source = file.source();
        this.lines = new Lines(file);
    }

    @Override
    public Read.@Nullable Item next() throws IOException {
        String line = lines.next();
        while (line != null && line.isBlank()) {
            line = lines.next();
        }
        return line == null ? null : item(line);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private Read.Item item(String line) throws UnreadableException {
        try {
            return new Read.Item(Json.parse(line), null, source);
        } catch (JsonSyntaxException problem) {
            throw FailureWords.notJson(source, lines.number(), problem);
        }
    }
}
