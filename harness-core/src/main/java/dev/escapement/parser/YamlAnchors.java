package dev.escapement.parser;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remembers anchored values, and stops texts whose aliases unfold without end. */
final class YamlAnchors {

    /** A definition of the greatest allowed length has fewer values. */
    private static final int MOST_VALUES = 500_000;

    /** As deep as JSON text may be. */
    private static final int DEEPEST = 1_000;

    private final YamlText text;
    private final Map<String, Anchor> anchors = new LinkedHashMap<>();
    private int values;
    private int deepest;

    YamlAnchors(YamlText text) {
        this.text = text;
    }

    /** An anchored value, or one that is still being read. */
    record Anchor(@Nullable YamlPart part, int size, int height) {}

    /** An anchor whose value is still being read, and what was counted before it. */
    record Anchoring(String name, int depth, int values, int deepest) {}

    /** Counts a value at a depth. */
    void count(Span span, int depth) {
        add(1, depth, span);
    }

    private void add(int more, int depth, Span span) {
        values += more;
        deepest = Math.max(deepest, depth);
        if (values > MOST_VALUES) {
            throw text.trouble(span, "with its aliases unfolded the text has more than " + MOST_VALUES + " values");
        }
        if (depth >= DEEPEST) {
            throw text.trouble(span, "values may be nested " + DEEPEST + " levels deep, no more");
        }
    }

    /** The value just counted is anchored. */
    Anchoring open(String name, int depth) {
        Anchoring anchoring = new Anchoring(name, depth, values - 1, deepest);
        anchors.put(name, new Anchor(null, 0, 0));
        deepest = depth;
        return anchoring;
    }

    /** The anchored value is complete. */
    void close(Anchoring anchoring, YamlPart part) {
        anchors.put(anchoring.name, new Anchor(part, values - anchoring.values, deepest - anchoring.depth));
        deepest = Math.max(deepest, anchoring.deepest);
    }

    /** The value that an alias stands for. */
    YamlPart recall(String name, Span span, int depth) {
        Anchor anchor = anchors.get(name);
        if (anchor == null) {
            throw text.trouble(span, "no anchor &" + name + " stands before this alias");
        }
        YamlPart part = anchor.part;
        if (part == null) {
            throw text.trouble(span, "the alias *" + name + " stands inside the value that it stands for");
        }
        add(anchor.size, depth + anchor.height, span);
        return part;
    }
}
