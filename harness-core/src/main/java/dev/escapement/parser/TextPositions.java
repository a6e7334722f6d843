package dev.escapement.parser;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Positions found by reading the text once more, which only a problem makes necessary. */
final class TextPositions implements Positions {

    private final String authored;
    private final Passage passage;
    private final Supplier<Layout> reading;
    private @Nullable Found found;

    /**
     * @param authored the text as its author wrote it
     * @param passage what was read of it
     * @param reading reads it once more
     */
    TextPositions(String authored, Passage passage, Supplier<Layout> reading) {
        this.authored = authored;
        this.passage = passage;
        this.reading = reading;
    }

    @Override
    public Position of(String pointer) {
        return position(found().layout.root().nearest(pointer).value());
    }

    @Override
    public Position ofName(String pointer) {
        Place place = found().layout.root().nearest(pointer);
        Span name = place.name();
        return position(name == null ? place.value() : name);
    }

    @Override
    public List<Repetition> repetitions() {
        return found().layout.repeats().stream()
                .map(each -> new Repetition(each.pointer(), position(each.earlier()), position(each.later())))
                .toList();
    }

    @Override
    public String excerpt(Position position) {
        return Excerpt.of(found().lines, position);
    }

    /** The stretch of the author's text at a JSON pointer. */
    Span span(String pointer) {
        return passage.origin(found().layout.root().nearest(pointer).value());
    }

    /** The position of a stretch of the author's text. */
    Position at(Span span) {
        return found().lines.position(span);
    }

    /** The way from the characters of the text at a JSON pointer back to how the author wrote it. */
    Passage.Origin inside(String pointer) {
        return new ScalarOrigin(() -> ScalarText.of(authored, span(pointer)));
    }

    private Position position(Span span) {
        return found().lines.position(passage.origin(span));
    }

    private Found found() {
        Found known = found;
        if (known == null) {
            known = new Found(reading.get(), new Lines(authored));
            found = known;
        }
        return known;
    }

    private record Found(Layout layout, Lines lines) {}
}
