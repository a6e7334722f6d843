package dev.escapement.redaction;

import dev.escapement.redaction.PlacePattern.Part;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code $.orders[*]['card']..number}. */
final class PlacePatternReader {

    private final String text;
    private final List<Part> parts = new ArrayList<>();
    private int at;

    PlacePatternReader(String text) {
        this.text = text;
    }

    PlacePattern read() {
        if (!take("$")) {
            throw wrong("a path starts with '$'");
        }
        while (at < text.length()) {
            readPart();
        }
        return new PlacePattern(List.copyOf(parts));
    }

    private void readPart() {
        boolean deep = take("..");
        boolean member = deep || take(".");
        if (take("[")) {
            parts.add(new Part(inBrackets(), deep));
        } else if (member) {
            parts.add(new Part(take("*") ? null : plainName(), deep));
        } else {
            throw wrong("unexpected '" + text.charAt(at) + "'");
        }
    }

    private String plainName() {
        int start = at;
        while (at < text.length() && ".[]*?()'\" ".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (at == start) {
            throw wrong(at == text.length() ? "a name is missing" : "unexpected '" + text.charAt(at) + "'");
        }
        return text.substring(start, at);
    }

    private @Nullable String inBrackets() {
        String quote = take("'") ? "'" : take("\"") ? "\"" : "";
        int end = text.indexOf(quote + "]", at);
        if (end < 0) {
            throw wrong("a '" + quote + "]' is missing");
        }
        String inside = text.substring(at, end);
        if (quote.isEmpty()
                && !inside.equals("*")
                && (inside.isEmpty() || !inside.chars().allMatch(Character::isDigit))) {
            throw wrong("in brackets there is a number, a name in quotes or '*', not '" + inside + "'");
        }
        at = end + quote.length() + 1;
        return quote.isEmpty() && inside.equals("*") ? null : inside;
    }

    private boolean take(String expected) {
        boolean found = text.startsWith(expected, at);
        at += found ? expected.length() : 0;
        return found;
    }

    private RedactionException wrong(String what) {
        return new RedactionException("'" + text + "' is no path to a secret: " + what + " at " + at);
    }
}
