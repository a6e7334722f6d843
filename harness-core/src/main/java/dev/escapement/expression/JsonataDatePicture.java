package dev.escapement.expression;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a date and time is written: {@code [Y0001]-[M01]-[D01] at [h]:[m] [P]}. */
record JsonataDatePicture(List<Part> parts) {

    private static final String COMPONENTS = "YMDdFWwXxHhPmsfZzCE";
    private static final List<String> PRESENTATIONS = List.of(
            "1", "1", "1", "1", "n", "1", "1", "1", "1", "1", "1", "n", "01", "01", "1", "01:01", "01:01", "n", "n");
    private static final String NUMERIC = "YMDdFWwXxHhmsf";

    /**
     * A part of the picture.
     *
     * @param literal text that stands for itself, if it does
     * @param component which component of a date it is otherwise
     * @param names whether it is written as a name: {@code n}, {@code N} or {@code Nn}
     * @param traditional whether UTC is written {@code Z}
     * @param longest how long a name may be; 0 for any length
     * @param integer how it is written as a number
     * @param digits how many digits a year, month or day has; -1 if it does not matter
     */
    record Part(
            @Nullable String literal,
            char component,
            @Nullable String names,
            boolean traditional,
            int longest,
            @Nullable JsonataIntegerPicture integer,
            int digits) {

        static Part literal(String text) {
            return new Part(text, ' ', null, false, 0, null, -1);
        }

        boolean isZone() {
            return component == 'Z' || component == 'z';
        }
    }

    static JsonataDatePicture of(String picture) {
        List<Part> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        int position = 0;
        while (position < picture.length()) {
            char c = picture.charAt(position);
            if (c != '[' || picture.startsWith("[[", position)) {
                boolean doubled = c == '[' || picture.startsWith("]]", position);
                literal.append(c);
                position += doubled ? 2 : 1;
                continue;
            }
            addLiteral(literal, parts);
            int end = picture.indexOf(']', position);
            if (end < 0) {
                throw JsonataError.coded("D3135");
            }
            parts.add(marker(picture.substring(position + 1, end).replaceAll("\\s+", "")));
            position = end + 1;
        }
        addLiteral(literal, parts);
        return new JsonataDatePicture(List.copyOf(parts));
    }

    private static void addLiteral(StringBuilder literal, List<Part> parts) {
        if (!literal.isEmpty()) {
            parts.add(Part.literal(literal.toString()));
            literal.setLength(0);
        }
    }

    private static Part marker(String marker) {
        char component = marker.isEmpty() ? ' ' : marker.charAt(0);
        int comma = marker.lastIndexOf(',');
        String modifiers = marker.isEmpty() ? "" : marker.substring(1, comma < 1 ? marker.length() : comma);
        int least = comma < 1 ? -1 : width(marker.substring(comma + 1).split("-", 2), 0);
        int most = comma < 1 ? -1 : width(marker.substring(comma + 1).split("-", 2), 1);
        char last = modifiers.length() > 1 ? modifiers.charAt(modifiers.length() - 1) : ' ';
        boolean hasSecond = "atco".indexOf(last) >= 0;
        String first = hasSecond ? modifiers.substring(0, modifiers.length() - 1) : modifiers;
        String presentation = first.isEmpty() ? presentation(component) : first;
        String names = presentation.startsWith("n")
                ? "n"
                : presentation.startsWith("Nn") ? "Nn" : presentation.startsWith("N") ? "N" : null;
        JsonataIntegerPicture integer = names == null && NUMERIC.indexOf(component) >= 0
                ? JsonataIntegerPicture.of(hasSecond ? presentation + ";" + last : presentation)
                : component == 'Z' || component == 'z' ? JsonataIntegerPicture.of(presentation) : null;
        return sized(new Part(null, component, names, last == 't', Math.max(most, 0), integer, -1), least, most);
    }

    private static String presentation(char component) {
        int index = COMPONENTS.indexOf(component);
        if (index < 0) {
            throw JsonataError.coded("D3132", String.valueOf(component));
        }
        return PRESENTATIONS.get(index);
    }

    private static int width(String[] bounds, int index) {
        boolean isNumber = index < bounds.length && bounds[index].matches("[0-9]{1,4}");
        return isNumber ? Integer.parseInt(bounds[index]) : -1;
    }

    private static Part sized(Part part, int least, int most) {
        JsonataIntegerPicture integer = part.integer;
        if (integer == null || part.isZone()) {
            return part;
        }
        if (integer.mandatory() < least) {
            integer = integer.withMandatory(least);
        }
        int digits = -1;
        if ("YMD".indexOf(part.component) >= 0) {
            int shown = integer.mandatory() + integer.optional();
            digits = most >= 0 ? most : shown >= 2 ? shown : -1;
            integer = most >= 0 ? integer.withMandatory(most) : integer;
        }
        return new Part(null, part.component, null, part.traditional, part.longest, integer, digits);
    }
}
