package dev.escapement.junit.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import java.util.List;
import java.util.function.Predicate;

/** What a value of a scenario file has to be: knows how to check one, and how to describe itself to people and to editors. */
interface Kind {

    /** Any JSON value. */
    Kind ANYTHING = new Plain("any value", value -> true, Json.emptyObject());

    /** Where a definition is, or the definition. */
    Kind DEFINITION = new Plain(
            "a place, or a definition (an object)",
            value -> value.isTextual() || value.isObject(),
            Json.object()
                    .put("type", Json.array(List.of(Json.text("string"), Json.text("object"))))
                    .build());

    /** A text. */
    Kind TEXT = new Plain("a text", JsonNode::isTextual, type("string"));

    /** A whole number. */
    Kind NUMBER = new Plain("a whole number", JsonNode::isIntegralNumber, type("integer"));

    /** US dollars. */
    Kind DOLLARS = new Plain("an amount of US dollars such as 0.00025", JsonNode::isNumber, type("number"));

    /** Nothing but {@code true}. */
    Kind TRUE = new Plain(
            "true",
            value -> value.isBoolean() && value.booleanValue(),
            Json.object().put("const", true).build());

    /** A point in time. */
    Kind INSTANT = new Plain(
            "an instant such as 2026-01-05T09:00:00Z",
            Moments::isInstant,
            Json.object().put("type", "string").put("format", "date-time").build());

    /** A length of time. */
    Kind DURATION = new Plain(
            "a duration such as 80 ms, 2 s, 5 min, 1 h or 3 d",
            Moments::isDuration,
            Json.object()
                    .put("type", "string")
                    .put("pattern", Moments.DURATION_PATTERN)
                    .build());

    /** {@code a text}, {@code a list of texts}. */
    String words();

    /** Complains about what is wrong with the value. */
    void check(JsonNode value, String pointer, Complaints complaints);

    /** The same in the words of JSON Schema. */
    JsonNode schema();

    private static JsonNode type(String type) {
        return Json.object().put("type", type).build();
    }

    /** A value without parts. */
    record Plain(String words, Predicate<JsonNode> test, JsonNode schema) implements Kind {

        @Override
        public void check(JsonNode value, String pointer, Complaints complaints) {
            if (!test.test(value)) {
                complaints.expected(words, value, pointer);
            }
        }
    }

    /** One of some texts. */
    record OneOf(List<String> texts) implements Kind {

        @Override
        public String words() {
            return "one of " + String.join(", ", texts);
        }

        @Override
        public void check(JsonNode value, String pointer, Complaints complaints) {
            if (!value.isTextual() || !texts.contains(value.textValue())) {
                complaints.expected(words(), value, pointer);
            }
        }

        @Override
        public JsonNode schema() {
            List<JsonNode> values = texts.stream().map(Json::text).toList();
            return Json.object().put("enum", Json.array(values)).build();
        }
    }

    /** A list. */
    record ListOf(Kind element) implements Kind {

        @Override
        public String words() {
            return "a list, each " + element.words();
        }

        @Override
        public void check(JsonNode value, String pointer, Complaints complaints) {
            if (!value.isArray()) {
                complaints.expected(words(), value, pointer);
                return;
            }
            for (int i = 0; i < value.size(); i++) {
                element.check(value.get(i), pointer + "/" + i, complaints);
            }
        }

        @Override
        public JsonNode schema() {
            return Json.object()
                    .put("type", "array")
                    .put("items", element.schema())
                    .build();
        }
    }

    /** A value alone, or a list of such. */
    record OneOrMore(Kind element) implements Kind {

        @Override
        public String words() {
            return element.words() + ", or a list of such";
        }

        @Override
        public void check(JsonNode value, String pointer, Complaints complaints) {
            Kind kind = value.isArray() ? new ListOf(element) : element;
            kind.check(value, pointer, complaints);
        }

        @Override
        public JsonNode schema() {
            JsonNode list = new ListOf(element).schema();
            return Json.object()
                    .put("anyOf", Json.array(List.of(element.schema(), list)))
                    .build();
        }
    }

    /** An object whose keys are up to the author. */
    record MapOf(String keys, Kind element) implements Kind {

        @Override
        public String words() {
            return "by " + keys + ": " + element.words();
        }

        @Override
        public void check(JsonNode value, String pointer, Complaints complaints) {
            if (!value.isObject()) {
                complaints.expected("an object " + words(), value, pointer);
                return;
            }
            value.properties()
                    .forEach(member ->
                            element.check(member.getValue(), Pointers.child(pointer, member.getKey()), complaints));
        }

        @Override
        public JsonNode schema() {
            return Json.object()
                    .put("type", "object")
                    .put("additionalProperties", element.schema())
                    .build();
        }
    }
}
