package dev.escapement.parser;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** The text that a YAML reader reads: turns its marks into stretches, and its complaints into problems. */
final class YamlText {

    private final SourceText source;
    private final Passage passage;
    private final boolean onlyShortCharacters;

    YamlText(SourceText source, Passage passage) {
        this.source = source;
        this.passage = passage;
        String text = passage.text();
        this.onlyShortCharacters = text.codePointCount(0, text.length()) == text.length();
    }

    Span span(Event event) {
        return new Span(offset(event.getStartMark()), offset(event.getEndMark()));
    }

    /** The character with the given number, as the reader counts them. */
    Span spanAt(int codePoint) {
        int offset = offset(codePoint);
        return new Span(offset, offset + 1);
    }

    private int offset(Optional<Mark> mark) {
        return mark.map(each -> offset(each.getIndex())).orElse(0);
    }

    private int offset(int codePoints) {
        String text = passage.text();
        if (onlyShortCharacters) {
            return Math.min(codePoints, text.length());
        }
        return text.offsetByCodePoints(0, Math.min(codePoints, text.codePointCount(0, text.length())));
    }

    SourceException trouble(Span span, String message) {
        Positions.Position position = new Lines(source.text()).position(passage.origin(span));
        return new SourceException(source, SourceProblem.at(position, YamlReading.CODE, message));
    }

    SourceException trouble(MarkedYamlEngineException trouble) {
        Optional<Mark> mark = trouble.getProblemMark().or(trouble::getContextMark);
        int offset = offset(mark);
        @Nullable String context = trouble.getContext();
        String problem = trouble.getProblem();
        return trouble(new Span(offset, offset + 1), context == null ? problem : context + ": " + problem);
    }
}
