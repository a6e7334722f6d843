package dev.escapement.junit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where two JSON values differ; numbers are compared by what they are worth. */
final class JsonDifferences {

    private static final int LONGEST_VALUE = 80;

    private final List<String> found = new ArrayList<>();

    private final boolean moreIsFine;

    private JsonDifferences(boolean moreIsFine) {
        this.moreIsFine = moreIsFine;
    }

    /** One line per difference: {@code /total is 3, not 4}. */
    static List<String> between(JsonNode expected, @Nullable JsonNode actual) {
        return differences(expected, actual, false);
    }

    /** The same, but objects may have more members than expected. */
    static List<String> lacking(JsonNode expected, @Nullable JsonNode actual) {
        return differences(expected, actual, true);
    }

    private static List<String> differences(JsonNode expected, @Nullable JsonNode actual, boolean moreIsFine) {
        JsonDifferences differences = new JsonDifferences(moreIsFine);
        differences.compare("", expected, actual);
        return differences.found;
    }

    private void compare(String place, @Nullable JsonNode expected, @Nullable JsonNode actual) {
        if (expected == null) {
            tell(place, "is " + shown(actual) + ", which is too much");
        } else if (actual == null) {
            tell(place, "is missing, expected " + shown(expected));
        } else if (expected.isObject() && actual.isObject()) {
            expected.fieldNames().forEachRemaining(name -> compareMember(place, name, expected, actual));
            actual.fieldNames().forEachRemaining(name -> {
                if (!moreIsFine && !expected.has(name)) {
                    compareMember(place, name, expected, actual);
                }
            });
        } else if (expected.isArray() && actual.isArray()) {
            for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
                compare(place + "/" + i, expected.get(i), actual.get(i));
            }
        } else if (!same(expected, actual)) {
            tell(place, "is " + shown(actual) + ", not " + shown(expected));
        }
    }

    private void compareMember(String place, String name, JsonNode expected, JsonNode actual) {
        compare(place + "/" + name.replace("~", "~0").replace("/", "~1"), expected.get(name), actual.get(name));
    }

    private static boolean same(JsonNode expected, JsonNode actual) {
        boolean numbers = expected.isNumber() && actual.isNumber();
        return numbers ? expected.decimalValue().compareTo(actual.decimalValue()) == 0 : expected.equals(actual);
    }

    private void tell(String place, String what) {
        found.add((place.isEmpty() ? "it" : place) + " " + what);
    }

    private static String shown(@Nullable JsonNode value) {
        String text = value == null ? "nothing" : Json.write(value);
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }
}
