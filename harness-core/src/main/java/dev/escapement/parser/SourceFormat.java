package dev.escapement.parser;

import java.util.Locale;
import java.util.regex.Pattern;

/** How a definition is written down. */
enum SourceFormat {
    JSON,
    YAML;

    /** What nobody would begin a JSON text with: a document mark, a directive, or a bare name and a colon. */
    private static final Pattern YAML_START = Pattern.compile("---|%YAML|- |[\\w.:/$-]+[ \\t]*:(\\s|$)");

    /** By the name's ending; by the text where the name says nothing. */
    static SourceFormat of(SourceText source) {
        String name = source.name().toLowerCase(Locale.ROOT);
        if (name.endsWith(".json") || name.endsWith(".asl")) {
            return JSON;
        }
        return name.endsWith(".yaml") || name.endsWith(".yml") ? YAML : of(source.text());
    }

    /** By the first line that says something. */
    static SourceFormat of(String text) {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '#') {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (Character.isWhitespace(c)) {
                at++;
            } else {
                return YAML_START.matcher(text).region(at, text.length()).lookingAt() ? YAML : JSON;
            }
        }
        return JSON;
    }
}
