package dev.escapement.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * The elements of an array or the members of an object, read one by one out of a text that may be larger than the memory.
 *
 * <pre>{@code
 * try (JsonItems items = JsonItems.at("/orders", stream)) {
 *     for (JsonNode order = items.next(); order != null; order = items.next()) { ... }
 * }
 * }</pre>
 *
 * <p>Whatever is not JSON is a {@link JsonSyntaxException} at the item where it shows; the items before were right.
 */
@API(status = Status.EXPERIMENTAL)
public final class JsonItems implements Closeable {

    private final JsonParser parser;
    private final TreeReader reader;
    private final boolean iterable;
    private @Nullable String name;
    private boolean finished;

    private JsonItems(JsonParser parser, String pointer) throws IOException {
        this.parser = parser;
        this.reader = new TreeReader(parser, false);
        this.iterable =
                reached(JsonPointer.compile(pointer)) && parser.currentToken().isStructStart();
        this.finished = !iterable;
    }

    /** The items of what a JSON pointer leads to; the empty pointer leads to the whole. */
    public static JsonItems at(String pointer, InputStream text) throws IOException {
        try {
            return new JsonItems(JsonText.parser(text), pointer);
        } catch (JsonProcessingException problem) {
            throw JsonText.syntaxException(problem);
        }
    }

    /** Whether there is an array or an object at all where the pointer leads. */
    public boolean iterable() {
        return iterable;
    }

    /** The next item; {@code null} when there are no more, and the rest of the text is JSON too. */
    public @Nullable JsonNode next() throws IOException {
        if (finished) {
            return null;
        }
        try {
            return read(parser.nextToken());
        } catch (JsonProcessingException problem) {
            throw JsonText.syntaxException(problem);
        }
    }

    /** The name of the item that was read last; {@code null} for an element of an array. */
    public @Nullable String name() {
        return name;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private @Nullable JsonNode read(@Nullable JsonToken token) throws IOException {
        if (token == JsonToken.END_ARRAY || token == JsonToken.END_OBJECT) {
            finished = true;
            readTheRest();
            return null;
        }
        if (token == JsonToken.FIELD_NAME) {
            name = parser.currentName();
            parser.nextToken();
        }
        return reader.read();
    }

    private boolean reached(JsonPointer pointer) throws IOException {
        if (parser.nextToken() == null) {
            throw JsonText.nothingThere();
        }
        JsonPointer rest = pointer;
        while (!rest.matches()) {
            if (!entered(rest)) {
                return false;
            }
            rest = rest.tail();
        }
        return true;
    }

    private boolean entered(JsonPointer step) throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            return step.mayMatchElement() && enteredElement(step.getMatchingIndex());
        }
        return parser.currentToken() == JsonToken.START_OBJECT && enteredMember(step.getMatchingProperty());
    }

    private boolean enteredElement(int index) throws IOException {
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            if (i == index) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    private boolean enteredMember(String member) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            boolean found = parser.currentName().equals(member);
            parser.nextToken();
            if (found) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    private void readTheRest() throws IOException {
        while (!parser.getParsingContext().inRoot()) {
            parser.nextToken();
        }
        JsonToken next = parser.nextToken();
        if (next != null) {
            JsonLocation at = parser.currentTokenLocation();
            throw new JsonSyntaxException(
                    "Trailing token (of type " + next + ") found after value", at.getLineNr(), at.getColumnNr());
        }
    }
}
