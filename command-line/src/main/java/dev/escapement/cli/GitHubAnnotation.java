package dev.escapement.cli;

import dev.escapement.parser.DefinitionProblem;
import dev.escapement.parser.DefinitionProblem.Severity;
import dev.escapement.parser.Positions.Position;

/** A problem as a line that GitHub shows beside the code it is about. */
final class GitHubAnnotation {

    private GitHubAnnotation() {}

    /** {@code ::error file=order.asl.json,line=7,col=15,endColumn=22,title=…::…}. */
    static String of(CheckedMachine machine, DefinitionProblem problem) {
        String command = problem.severity() == Severity.ERROR ? "error" : "warning";
        String place = "file=" + property(machine.file());
        Position position = problem.position();
        if (position != null) {
            place += ",line=" + position.line() + ",col=" + position.column() + ",endColumn="
                    + (position.column() + position.length());
        }
        String whose = machine.id().isEmpty() ? "" : machine.id() + ": ";
        return "::" + command + " " + place + ",title=" + property(problem.code()) + "::"
                + text(whose + problem.message());
    }

    private static String text(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return text(text).replace(":", "%3A").replace(",", "%2C");
    }
}
