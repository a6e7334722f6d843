package dev.escapement.parser;

import dev.escapement.parser.DefinitionProblem.Severity;
import dev.escapement.parser.Positions.Position;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with one definition. */
final class Problems {

    static final String SCHEMA = "SCHEMA_VALIDATION_FAILED";

    /** Nobody reads more, and a hostile file could hold millions. */
    private static final int MOST = 1_000;

    private final SourceTree source;
    private final Set<DefinitionProblem> found = new LinkedHashSet<>();

    Problems(SourceTree source) {
        this.source = source;
    }

    /** What is wrong with a source that cannot even be read. */
    static List<DefinitionProblem> of(SourceException unreadable) {
        return unreadable.problems().stream()
                .map(each -> of(each, unreadable.text()))
                .toList();
    }

    private static DefinitionProblem of(SourceProblem trouble, String text) {
        Position position = trouble.position();
        String excerpt = position == null ? "" : Excerpt.of(text, position);
        return problem(trouble.code(), trouble.location(), position, excerpt, trouble.message());
    }

    /** Something is not as the language wants it. */
    void schema(Location where, String message) {
        report(SCHEMA, where, message);
    }

    void report(String code, Location where, String message) {
        report(code, where.path(), source.positions().of(where.pointer()), message);
    }

    /** The service names one location, the source text shows a better one. */
    void report(String code, Location where, Location exactly, int offset, String message) {
        report(code, where.path(), from(source.positions().of(exactly.pointer()), offset), message);
    }

    /** A member that has no business there: the caret stands under its name. */
    void strayMember(Location object, String name, String message) {
        String pointer = object.field(name).pointer();
        report(SCHEMA, object.path(), source.positions().ofName(pointer), message);
    }

    /** Something for which the service names no location; the source text shows one. */
    void unlocated(String code, Location exactly, String message) {
        report(code, null, source.positions().of(exactly.pointer()), message);
    }

    private void report(String code, @Nullable String location, @Nullable Position position, String message) {
        if (found.size() < MOST) {
            String excerpt = position == null ? "" : source.positions().excerpt(position);
            found.add(problem(code, location, position, excerpt, message));
        }
    }

    private static DefinitionProblem problem(
            String code, @Nullable String location, @Nullable Position position, String excerpt, String message) {
        return new DefinitionProblem(Severity.ERROR, code, message, location, position, excerpt);
    }

    private static @Nullable Position from(@Nullable Position position, int offset) {
        if (position == null || offset <= 0 || offset >= position.length()) {
            return position;
        }
        return new Position(position.line(), position.column() + offset, position.length() - offset);
    }

    List<DefinitionProblem> found() {
        return List.copyOf(found);
    }
}
