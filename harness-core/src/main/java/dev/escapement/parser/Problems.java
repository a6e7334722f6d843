package dev.escapement.parser;

import dev.escapement.parser.DefinitionProblem.Severity;
import dev.escapement.parser.Positions.Position;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with one definition; the same twice counts once. */
final class Problems {

    static final String SCHEMA = "SCHEMA_VALIDATION_FAILED";

    /** Nobody reads more, and a hostile file could hold millions. */
    private static final int MOST = 1_000;

    private final SourceTree source;
    private final Set<DefinitionProblem> found = new LinkedHashSet<>();
    private @Nullable Lines lines;

    Problems(SourceTree source) {
        this.source = source;
    }

    /** What is wrong with a source that cannot even be read. */
    static List<DefinitionProblem> of(SourceException unreadable) {
        Lines lines = new Lines(unreadable.text());
        return unreadable.problems().stream()
                .map(each -> problem(each.code(), each.location(), each.position(), lines, each.message()))
                .toList();
    }

    /** Something is not as the language wants it. */
    void schema(Location where, String message) {
        report(SCHEMA, where, message);
    }

    void report(String code, Location where, String message) {
        report(code, where, where, -1, message);
    }

    /** The service names one location, the source text shows a better one: a string, from one of its characters on. */
    void report(String code, Location where, Location exactly, int offset, String message) {
        if (found.size() < MOST) {
            add(code, where.path(), inside(source.positions().of(exactly.pointer()), offset), message);
        }
    }

    /** A member that has no business there: the caret stands under its name. */
    void strayMember(Location object, String name, String message) {
        if (found.size() < MOST) {
            String pointer = object.field(name).pointer();
            add(SCHEMA, object.path(), source.positions().ofName(pointer), message);
        }
    }

    /** Something for which the service names no location; the source text shows one. */
    void unlocated(String code, Location exactly, String message) {
        if (found.size() < MOST) {
            add(code, null, source.positions().of(exactly.pointer()), message);
        }
    }

    private void add(String code, @Nullable String location, @Nullable Position position, String message) {
        found.add(problem(code, location, position, lines(), message));
    }

    private Lines lines() {
        Lines known = lines == null ? new Lines(source.text()) : lines;
        lines = known;
        return known;
    }

    private static DefinitionProblem problem(
            String code, @Nullable String location, @Nullable Position position, Lines lines, String message) {
        String excerpt = position == null || lines.isBlank() ? "" : Excerpt.of(lines, position);
        return new DefinitionProblem(Severity.ERROR, code, message, location, position, excerpt);
    }

    private @Nullable Position inside(@Nullable Position position, int offset) {
        if (position == null || offset < 0) {
            return position;
        }
        int skipped = offset + (lines().isQuoteAt(position) ? 1 : 0);
        return skipped >= position.length()
                ? position
                : new Position(position.line(), position.column() + skipped, position.length() - skipped);
    }

    List<DefinitionProblem> found() {
        return List.copyOf(found);
    }
}
