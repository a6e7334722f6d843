package dev.escapement.mock.memory;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a DynamoDB expression, one after the other, with what its placeholders stand for. */
final class ItemWords {

    private static final Pattern WORD = Pattern.compile("\\s*([#:]?\\w+|<>|<=|>=|[=<>(),+-])");

    private final String text;
    private final JsonNode parameters;
    private final List<String> words = new ArrayList<>();
    private int next;

    ItemWords(String text, JsonNode parameters) {
        this.text = text;
        this.parameters = parameters;
        Matcher matcher = WORD.matcher(text);
        int end = 0;
        while (end < text.stripTrailing().length()) {
            if (!matcher.find(end) || matcher.start() != end) {
                throw notUnderstood(text.substring(end).strip());
            }
            words.add(matcher.group(1));
            end = matcher.end();
        }
    }

    boolean isOver() {
        return next == words.size();
    }

    /** Whether the next word is this one, in whatever case. */
    boolean sees(String word) {
        return !isOver() && words.get(next).equalsIgnoreCase(word);
    }

    /** Takes the next word if it is this one. */
    boolean takes(String word) {
        boolean there = sees(word);
        next += there ? 1 : 0;
        return there;
    }

    void expect(String word) {
        if (!takes(word)) {
            throw notUnderstood(isOver() ? "its end, where " + word + " should be" : words.get(next));
        }
    }

    String take() {
        if (isOver()) {
            throw notUnderstood("its end");
        }
        return words.get(next++);
    }

    /** The name of an attribute, perhaps behind a placeholder. */
    String attribute() {
        String word = take();
        if (word.startsWith("#")) {
            JsonNode name = parameters.path("ExpressionAttributeNames").path(word);
            return name.isTextual() ? name.textValue() : word;
        }
        if (!Character.isLetter(word.charAt(0)) && word.charAt(0) != '_') {
            throw notUnderstood(word);
        }
        return word;
    }

    boolean seesValue() {
        return !isOver() && words.get(next).startsWith(":");
    }

    JsonNode value() {
        String word = take();
        JsonNode value = parameters.path("ExpressionAttributeValues").get(word);
        if (value == null) {
            throw notUnderstood(word + ", which has no value");
        }
        return value;
    }

    String function() {
        String name = take().toLowerCase(Locale.ROOT);
        expect("(");
        return name;
    }

    boolean seesFunction() {
        return next + 1 < words.size() && words.get(next + 1).equals("(");
    }

    IllegalArgumentException notUnderstood(String what) {
        return new IllegalArgumentException(
                "A Table does not understand " + what + " in '" + text
                        + "'. It knows attributes at the top of an item, SET, REMOVE, ADD, if_not_exists, + and -, comparisons,"
                        + " attribute_exists, attribute_not_exists, begins_with, AND, OR and NOT; for more there is DynamoDB Local");
    }
}
