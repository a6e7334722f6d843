package dev.escapement.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Tells where one JSON value differs from another; numbers are compared by what they are worth.
 *
 * <pre>{@code
 * JsonComparison.EXACT.differences(expected, actual);   // ["/total is 3, not 4", "/id is missing, expected 7"]
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL)
public enum JsonComparison {
    /** Everything has to be the same. */
    EXACT,
    /** Objects may have more members than expected. */
    CONTAINING,
    /** Text in angle brackets stands for anything, and texts that hold JSON are compared as JSON. */
    RECORDED;

    private static final int LONGEST_VALUE = 80;

    /** One line per difference; none if there is none. */
    public List<String> differences(JsonNode expected, @Nullable JsonNode actual) {
        List<String> found = new ArrayList<>();
        compare("", expected, actual, found);
        return found;
    }

    private void compare(String place, @Nullable JsonNode expected, @Nullable JsonNode actual, List<String> found) {
        if (expected == null) {
            tell(found, place, "is " + shown(actual) + ", which is too much");
        } else if (actual == null) {
            tell(found, place, "is missing, expected " + shown(expected));
        } else if (expected.isObject() && actual.isObject()) {
            compareObjects(place, expected, actual, found);
        } else if (expected.isArray() && actual.isArray()) {
            for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
                compare(place + "/" + i, expected.get(i), actual.get(i), found);
            }
        } else if (this == RECORDED && expected.isTextual() && actual.isTextual()) {
            compareTexts(place, expected, actual, found);
        } else if (!same(expected, actual)) {
            tell(found, place, "is " + shown(actual) + ", not " + shown(expected));
        }
    }

    private void compareObjects(String place, JsonNode expected, JsonNode actual, List<String> found) {
        expected.fieldNames()
                .forEachRemaining(name -> compare(at(place, name), expected.get(name), actual.get(name), found));
        actual.fieldNames().forEachRemaining(name -> {
            if (this != CONTAINING && !expected.has(name)) {
                compare(at(place, name), null, actual.get(name), found);
            }
        });
    }

    private void compareTexts(String place, JsonNode expected, JsonNode actual, List<String> found) {
        if (expected.textValue().equals(actual.textValue())) {
            return;
        }
        JsonNode expectedInside = RecordedText.inside(expected.textValue());
        JsonNode actualInside = expectedInside == null ? null : RecordedText.inside(actual.textValue());
        if (expectedInside != null && actualInside != null) {
            compare(place, expectedInside, actualInside, found);
        } else if (!RecordedText.matches(expected.textValue(), actual.textValue())) {
            tell(found, place, "is " + shown(actual) + ", not " + shown(expected));
        }
    }

    private static boolean same(JsonNode expected, JsonNode actual) {
        boolean numbers = expected.isNumber() && actual.isNumber();
        return numbers ? expected.decimalValue().compareTo(actual.decimalValue()) == 0 : expected.equals(actual);
    }

    private static String at(String place, String name) {
        return place + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private static void tell(List<String> found, String place, String what) {
        found.add((place.isEmpty() ? "it" : place) + " " + what);
    }

    private static String shown(@Nullable JsonNode value) {
        String text = value == null ? "nothing" : Json.write(value);
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }
}
