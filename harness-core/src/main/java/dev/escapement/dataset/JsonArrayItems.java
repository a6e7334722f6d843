package dev.escapement.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.JsonItems;
import dev.escapement.json.JsonSyntaxException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The elements of an array or the members of an object in a JSON file. */
final class JsonArrayItems implements ItemSource {

    private final String source;
    private final ItemBudget budget;
    private final JsonItems items;

    private JsonArrayItems(String source, ItemBudget budget, JsonItems items) {
        this.source = source;
        this.budget = budget;
        this.items = items;
    }

    static JsonArrayItems of(OpenedObject file, String pointer) throws IOException {
        if (!pointer.isEmpty() && !pointer.startsWith("/")) {
            throw new UnreadableException(
                    "The ItemsPointer must be a JSON pointer, which starts with '/', but is '" + pointer + "'");
        }
        ItemBudget budget = new ItemBudget(file);
        try {
            JsonItems items = JsonItems.at(pointer, budget);
            if (!items.iterable()) {
                throw new UnreadableException(FailureWords.NOT_ITERABLE);
            }
            return new JsonArrayItems(file.source(), budget, items);
        } catch (JsonSyntaxException problem) {
            throw FailureWords.notJson(file.source(), problem);
        }
    }

    @Override
    public Read.@Nullable Item next() throws IOException {
        budget.renew();
        try {
            JsonNode value = items.next();
            return value == null ? null : new Read.Item(value, items.name(), source);
        } catch (JsonSyntaxException problem) {
            throw FailureWords.notJson(source, problem);
        }
    }

    @Override
    public void close() throws IOException {
        items.close();
    }
}
