package dev.escapement.parser;

import dev.escapement.parser.Layout.Repeat;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts a layout together while a text is read; keeps a stack of its own, however deep the text is nested. */
final class LayoutBuilder {

    private final ArrayDeque<Container> open = new ArrayDeque<>();
    private final List<Repeat> repeats = new ArrayList<>();
    private @Nullable Place root;

    /** An object or array begins. */
    void begin(Span start) {
        open.addLast(new Container(start));
    }

    /** The next value of the innermost object belongs to this member. */
    void expect(String member, Span name) {
        Container container = open.getLast();
        container.member = member;
        container.name = name;
        Place earlier = container.parts.get(member);
        if (earlier != null && earlier.name() != null) {
            repeats.add(new Repeat(Pointer.of(open.stream().map(Container::step).toList()), earlier.name(), name));
        }
    }

    /** The innermost object or array ends; its place. */
    Place end(Span end) {
        Container closed = open.removeLast();
        return new Place(closed.start.to(end), null, closed.parts);
    }

    /** A value is complete: the next of the innermost object or array, or the whole. */
    void deliver(Place value) {
        Container container = open.peekLast();
        if (container == null) {
            root = value;
            return;
        }
        container.parts.put(container.step(), value.named(container.name));
        container.member = null;
        container.name = null;
    }

    Layout build() {
        return new Layout(root == null ? Place.of(new Span(0, 0)) : root, List.copyOf(repeats));
    }

    private static final class Container {

        private final Span start;
        private final Map<String, Place> parts = new LinkedHashMap<>();
        private @Nullable String member;
        private @Nullable Span name;

        private Container(Span start) {
            this.start = start;
        }

        private String step() {
            return member == null ? String.valueOf(parts.size()) : member;
        }
    }
}
