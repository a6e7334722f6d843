package dev.escapement.cli;

import dev.escapement.parser.DefinitionProblem;
import dev.escapement.parser.DefinitionProblem.Severity;
import dev.escapement.parser.Positions.Position;

/** What is wrong with a definition, on paper. */
final class ProblemPrint {

    private static final int INDENT = 19;
    private static final int WIDEST_PLACE = 6;

    private ProblemPrint() {}

    /** An error with its line and carets; a warning, of which there may be many, in a line. */
    static void print(Paper paper, DefinitionProblem problem) {
        if (problem.severity() == Severity.WARNING) {
            String warning = "  " + place(problem) + "  " + Ink.CAUTION.on("warning") + "  " + problem.message();
            paper.print(warning + "  " + Ink.FAINT.on(problem.code()), INDENT);
            return;
        }
        paper.print("  " + place(problem) + "  " + Ink.BAD.on("error") + "    " + problem.message(), INDENT);
        if (!problem.excerpt().isEmpty()) {
            paper.excerpt(problem.excerpt(), INDENT);
        }
        String location = problem.location();
        paper.print(" ".repeat(INDENT) + Ink.FAINT.on(problem.code() + (location == null ? "" : " at " + location)));
    }

    private static String place(DefinitionProblem problem) {
        Position position = problem.position();
        String place = position == null ? "" : position.line() + ":" + position.column();
        return place + " ".repeat(Math.max(0, WIDEST_PLACE - place.length()));
    }
}
