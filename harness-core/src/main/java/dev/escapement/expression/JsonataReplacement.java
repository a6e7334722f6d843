package dev.escapement.expression;

import java.util.List;

/** Puts something else in the places that a pattern finds in a text. */
final class JsonataReplacement {

    private final String text;
    private final Object with;
    private final JsonataRun run;
    private final StringBuilder result = new StringBuilder();

    JsonataReplacement(String text, Object with, JsonataRun run) {
        this.text = text;
        this.with = with;
        this.run = run;
    }

    /** A text is replaced by a text, whatever dollar signs it contains. */
    String ofText(String part, double limit) {
        int position = 0;
        int count = 0;
        for (int at = text.indexOf(part); at >= 0 && count < limit; at = text.indexOf(part, position)) {
            append(text.substring(position, at));
            append(with instanceof String string ? string : "");
            position = at + part.length();
            count++;
        }
        append(text.substring(position));
        return result.toString();
    }

    String ofMatches(Object pattern, double limit) {
        int position = 0;
        int count = 0;
        JsonataMatch match = JsonataMatch.first(pattern, text, "replace", run);
        while (match != null && count < limit) {
            append(text.substring(position, match.start()));
            append(substitute(match));
            position = match.start() + match.text().length();
            count++;
            match = match.next();
        }
        append(text.substring(position));
        return result.toString();
    }

    private void append(String part) {
        run.hold(part.length());
        result.append(part);
    }

    private String substitute(JsonataMatch match) {
        Object made = with instanceof String template
                ? filled(template, match)
                : JsonataCalls.call(with, List.of(match.answer()));
        if (made instanceof String string) {
            return string;
        }
        throw JsonataError.coded("D3012");
    }

    /** {@code $1} is what the first group found, {@code $0} the whole match, {@code $$} a dollar sign. */
    private static String filled(String template, JsonataMatch match) {
        StringBuilder filled = new StringBuilder();
        int position = 0;
        for (int dollar = template.indexOf('$'); dollar >= 0; dollar = template.indexOf('$', position)) {
            filled.append(template, position, dollar);
            position = reference(template, dollar + 1, match, filled);
        }
        return filled.append(template.substring(position)).toString();
    }

    /** Appends what the reference behind a dollar sign stands for; the position behind it. */
    private static int reference(String template, int position, JsonataMatch match, StringBuilder filled) {
        char next = position < template.length() ? template.charAt(position) : ' ';
        if (next == '$' || next == '0') {
            filled.append(next == '$' ? "$" : match.text());
            return position + 1;
        }
        int digits =
                digits(template, position, String.valueOf(match.groups().size()).length());
        if (digits > 1
                && Integer.parseInt(template.substring(position, position + digits))
                        > match.groups().size()) {
            digits--;
        }
        if (digits == 0) {
            filled.append('$');
            return position;
        }
        int group = Integer.parseInt(template.substring(position, position + digits));
        if (group >= 1 && group <= match.groups().size() && match.groups().get(group - 1) instanceof String found) {
            filled.append(found);
        }
        return position + digits;
    }

    private static int digits(String template, int position, int most) {
        int count = 0;
        while (count < most && position + count < template.length() && isDigit(template.charAt(position + count))) {
            count++;
        }
        return count;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
