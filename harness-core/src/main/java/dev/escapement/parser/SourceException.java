package dev.escapement.parser;

import dev.escapement.parser.Positions.Position;
import java.util.List;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A source that gives no definition; carries no stack trace, for it speaks about a text. */
@API(status = Status.INTERNAL)
public final class SourceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String source;
    private final transient String text;
    private final transient List<SourceProblem> problems;

    SourceException(SourceText source, List<SourceProblem> problems) {
        super(story(source, problems), null, false, false);
        this.source = source.name();
        this.text = source.text();
        this.problems = List.copyOf(problems);
    }

    SourceException(SourceText source, SourceProblem problem) {
        this(source, List.of(problem));
    }

    /** What the source is called. */
    public String source() {
        return source;
    }

    /** The text that the positions refer to; empty when there was none. */
    public String text() {
        return text;
    }

    /** Everything that was found; at least one. */
    public List<SourceProblem> problems() {
        return problems;
    }

    private static String story(SourceText source, List<SourceProblem> problems) {
        return problems.stream().map(each -> story(source, each)).collect(Collectors.joining("\n"));
    }

    private static String story(SourceText source, SourceProblem problem) {
        Position at = problem.position();
        String what = problem.code() + ": " + problem.reason();
        return at == null
                ? source.name() + ": " + what
                : source.name() + ":" + at.line() + ":" + at.column() + ": " + what + "\n"
                        + Excerpt.of(source.text(), at).indent(4).stripTrailing();
    }
}
