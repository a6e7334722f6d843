package dev.escapement.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The door to JSON values: every tree in the harness is read, built, changed, measured and written through it.
 *
 * <pre>{@code
 * JsonNode order = Json.parse("{\"id\": 7}");
 * JsonNode paid = Json.with(order, "paid", Json.bool(true));
 * Json.write(paid);   // {"id":7,"paid":true}
 * Json.size(paid);    // 22 bytes of UTF-8
 * }</pre>
 *
 * <p>Values are never changed in place: {@link #with} shares everything it does not touch with the original.
 */
@API(status = Status.EXPERIMENTAL)
public final class Json {

    private static final int FEW_MEMBERS = 12;

    private static final JsonNode EMPTY_OBJECT = object().build();
    private static final JsonNode EMPTY_ARRAY = array(List.of());

    private Json() {}

    /** Reads exactly one JSON value; anything else is a {@link JsonSyntaxException} that says where. */
    public static JsonNode parse(String text) {
        return JsonText.read(text);
    }

    /** Writes a value without any insignificant white space, members in their order. */
    public static String write(JsonNode value) {
        return JsonText.write(value);
    }

    /** The number of UTF-8 bytes that {@link #write} would need, known without writing. */
    public static int size(JsonNode value) {
        return JsonSize.of(value);
    }

    /** Takes over a value built by somebody else, so that later changes of it are not seen here. */
    public static JsonNode adopt(JsonNode foreign) {
        return JsonAdoption.adopt(foreign);
    }

    /** Starts an object. */
    public static ObjectBuilder object() {
        return new ObjectBuilder(FEW_MEMBERS);
    }

    /** Starts an object that is going to have about so many members. */
    public static ObjectBuilder object(int members) {
        return new ObjectBuilder(members);
    }

    /** An array of the given values. */
    public static JsonNode array(List<? extends JsonNode> elements) {
        return SizedNodes.INSTANCE.arrayOf(elements);
    }

    /** The object without members. */
    public static JsonNode emptyObject() {
        return EMPTY_OBJECT;
    }

    /** The array without elements. */
    public static JsonNode emptyArray() {
        return EMPTY_ARRAY;
    }

    /** A JSON string. */
    public static JsonNode text(String text) {
        return SizedNodes.INSTANCE.textNode(text);
    }

    /** A whole number, in the smallest node that holds it, as a reader of its text would choose. */
    public static JsonNode number(long number) {
        return number == (int) number
                ? SizedNodes.INSTANCE.numberNode((int) number)
                : SizedNodes.INSTANCE.numberNode(number);
    }

    /** A number with a fraction; it must be finite. */
    public static JsonNode number(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("JSON has no number " + number);
        }
        return SizedNodes.INSTANCE.numberNode(number);
    }

    /** {@code true} or {@code false}. */
    public static JsonNode bool(boolean value) {
        return SizedNodes.INSTANCE.booleanNode(value);
    }

    /** The JSON value {@code null}. */
    public static JsonNode nothing() {
        return SizedNodes.INSTANCE.nullNode();
    }

    /** The object with one member set, in its old place or at the end; the original stays as it was. */
    public static JsonNode with(JsonNode object, String member, JsonNode value) {
        return SizedNodes.INSTANCE.with((ObjectNode) object, member, value);
    }

    /** The array with one element replaced; the original stays as it was. */
    public static JsonNode with(JsonNode array, int index, JsonNode value) {
        return SizedNodes.INSTANCE.with(array, index, value);
    }
}
