package dev.escapement.parser;

import java.util.List;
import java.util.StringJoiner;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A definition that the service would refuse; its message tells all problems at once. */
@API(status = Status.EXPERIMENTAL)
public final class DefinitionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 20;

    private final String source;
    private final transient List<DefinitionProblem> problems;

    /** Tells the problems, which must not be none, of the definition in the named source. */
    public DefinitionException(String source, List<DefinitionProblem> problems) {
        super(message(source, problems));
        this.source = source;
        this.problems = List.copyOf(problems);
    }

    /** What the source is called. */
    public String source() {
        return source;
    }

    /** All problems, in the order of the service. */
    public List<DefinitionProblem> problems() {
        return problems;
    }

    private static String message(String source, List<DefinitionProblem> problems) {
        StringJoiner lines = new StringJoiner("\n");
        lines.add(source + " is not a valid state machine, " + count(problems.size()) + ":");
        problems.stream().limit(SHOWN).forEach(problem -> lines.add("").add(problem.toString()));
        if (problems.size() > SHOWN) {
            lines.add("").add("and " + (problems.size() - SHOWN) + " more");
        }
        return lines.toString();
    }

    private static String count(int problems) {
        return problems == 1 ? "1 problem" : problems + " problems";
    }
}
