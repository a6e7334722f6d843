package dev.escapement.parser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place inside a value, found by what a compiler of expressions calls it: a JSON pointer ({@code /a~1b/0}), or the service's
 * words ({@code /a/b[0]}), in which names stand as they are.
 *
 * @param container what the place lies in
 * @param here the place
 * @param name of the member; empty for an element or the value itself
 */
record InnerPlace(Location container, Location here, String name) {

    /** As far as the words lead. */
    static InnerPlace find(Location start, JsonNode value, String words) {
        InnerPlace place = new InnerPlace(start, start, "");
        JsonNode node = value;
        String rest = words;
        while (!rest.isEmpty()) {
            String step = node.isArray() ? indexAt(rest) : memberAt(rest, node);
            if (step == null) {
                return place;
            }
            place = node.isArray() ? place.element(Integer.parseInt(step)) : place.member(step);
            rest = rest.substring(wordsOf(step, rest));
            node = node.isArray() ? node.path(Integer.parseInt(step)) : node.path(step);
        }
        return place;
    }

    private InnerPlace element(int index) {
        return new InnerPlace(here, here.element(index), "");
    }

    private InnerPlace member(String member) {
        return new InnerPlace(here, here.field(member), member);
    }

    /** The digits of {@code /7…} or {@code [7]…}. */
    private static @Nullable String indexAt(String rest) {
        int end = 1;
        while (end < rest.length() && Character.isDigit(rest.charAt(end))) {
            end++;
        }
        return end > 1 && end < 10 ? rest.substring(1, end) : null;
    }

    /** The longest of the members' names with which the words go on. */
    private static @Nullable String memberAt(String rest, JsonNode object) {
        String longest = null;
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            String name = member.getKey();
            boolean longer = longest == null || name.length() > longest.length();
            if (longer && (leads(name, rest) || leads(escaped(name), rest))) {
                longest = name;
            }
        }
        return longest;
    }

    private static boolean leads(String name, String rest) {
        int end = 1 + name.length();
        boolean ends = rest.length() == end || (rest.length() > end && "/[".indexOf(rest.charAt(end)) >= 0);
        return ends && rest.startsWith(name, 1);
    }

    private static int wordsOf(String step, String rest) {
        if (rest.startsWith("[")) {
            return step.length() + 2;
        }
        return 1 + (leads(step, rest) ? step.length() : escaped(step).length());
    }

    private static String escaped(String name) {
        return Pointer.child("", name).substring(1);
    }
}
