package dev.escapement.expression;

import com.dashjoin.jsonata.Jsonata;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * A place in a text that a pattern has found: by a regular expression, or by a function that behaves like one.
 *
 * @param text what was found
 * @param start where it starts
 * @param end where it ends
 * @param groups what its groups found
 * @param following finds the next one
 */
record JsonataMatch(
        String text,
        int start,
        int end,
        List<? extends @Nullable Object> groups,
        Supplier<@Nullable JsonataMatch> following) {

    /** The first match; {@code null} if there is none. */
    static @Nullable JsonataMatch first(Object pattern, String text, String function, JsonataRun run) {
        return pattern instanceof JsonataRegex regex
                ? find(regex.pattern().matcher(new JsonataCountedText(text, run)), text, 0, run)
                : told(JsonataCalls.call(pattern, List.of(text)), function, run);
    }

    @Nullable JsonataMatch next() {
        return following.get();
    }

    private static @Nullable JsonataMatch find(Matcher matcher, String text, int from, JsonataRun run) {
        run.look();
        if (!found(matcher, from)) {
            return null;
        }
        List<@Nullable Object> groups = new ArrayList<>();
        for (int i = 1; i <= matcher.groupCount(); i++) {
            groups.add(matcher.group(i));
        }
        int end = matcher.end();
        return new JsonataMatch(matcher.group(), matcher.start(), end, groups, () -> after(matcher, text, end, run));
    }

    private static boolean found(Matcher matcher, int from) {
        try {
            return matcher.find(from);
        } catch (StackOverflowError tooDeep) {
            throw JsonataError.depth();
        }
    }

    private static @Nullable JsonataMatch after(Matcher matcher, String text, int end, JsonataRun run) {
        JsonataMatch next = end >= text.length() ? null : find(matcher, text, end, run);
        if (next != null && next.text.isEmpty()) {
            throw JsonataError.coded("D1004");
        }
        return next;
    }

    private static @Nullable JsonataMatch told(@Nullable Object answer, String function, JsonataRun run) {
        if (answer == null) {
            return null;
        }
        if (!(answer instanceof Map<?, ?> map)
                || !(map.get("start") instanceof Number start)
                || !(map.get("end") instanceof Number end)
                || !(map.get("groups") instanceof List<?> groups)) {
            throw JsonataError.coded("T1010", function);
        }
        Object next = map.get("next");
        return new JsonataMatch(
                String.valueOf(map.get("match")),
                start.intValue(),
                end.intValue(),
                groups,
                () -> next == null ? null : told(JsonataCalls.call(next, List.of()), function, run));
    }

    /** What {@code $match} lists. */
    Map<String, Object> listed() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("match", text);
        members.put("index", start);
        members.put("groups", groups);
        return members;
    }

    /** What a regular expression answers when it is called, and what a function that replaces is given. */
    Map<String, Object> answer() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("match", text);
        members.put("start", start);
        members.put("end", end);
        members.put("groups", groups);
        members.put("next", (Jsonata.Fn0<@Nullable Object>) () -> {
            JsonataMatch next = next();
            return next == null ? null : next.answer();
        });
        return members;
    }
}
