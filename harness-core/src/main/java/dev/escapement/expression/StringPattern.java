package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A pattern of {@code StringMatches}: texts with anything between them; {@code \*} and {@code \\} are a star and a backslash. */
record StringPattern(List<String> texts) implements Predicate<JsonNode> {

    /** The question whether a value matches; a stray backslash fails only when the question is asked (asl-reference 4.1). */
    static Predicate<JsonNode> compile(String pattern) {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '*') {
                texts.add(text.toString());
                text.setLength(0);
            } else if (c != '\\') {
                text.append(c);
            } else if (++i < pattern.length() && "*\\".indexOf(pattern.charAt(i)) >= 0) {
                text.append(pattern.charAt(i));
            } else {
                return value -> failOn(pattern);
            }
        }
        texts.add(text.toString());
        return new StringPattern(List.copyOf(texts));
    }

    @Override
    public boolean test(JsonNode value) {
        return value.isTextual() && matches(value.textValue());
    }

    private boolean matches(String value) {
        int last = texts.size() - 1;
        if (last == 0) {
            return value.equals(texts.get(0));
        }
        String start = texts.get(0);
        String end = texts.get(last);
        if (value.length() < start.length() + end.length() || !value.startsWith(start) || !value.endsWith(end)) {
            return false;
        }
        int from = start.length();
        int to = value.length() - end.length();
        for (String between : texts.subList(1, last)) {
            int found = value.indexOf(between, from);
            from = found + between.length();
            if (found < 0 || from > to) {
                return false;
            }
        }
        return true;
    }

    private static boolean failOn(String pattern) {
        throw EvaluationException.runtime(
                "The StringMatches pattern '" + pattern + "' is not valid: only * and \\ can stand after a backslash.");
    }
}
