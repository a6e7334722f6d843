package dev.escapement.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import dev.escapement.parser.DefinitionProblem;
import dev.escapement.parser.DefinitionProblem.Severity;
import dev.escapement.parser.Positions.Position;
import java.util.List;

/** What a validation found, file by file. */
record ValidationReport(List<CheckedMachine> machines, boolean strict, boolean forGitHub) implements Report {

    @Override
    public boolean isAsExpected() {
        return count(Severity.ERROR) == 0 && !(strict && count(Severity.WARNING) > 0);
    }

    @Override
    public void print(Paper paper) {
        for (CheckedMachine machine : machines) {
            if (forGitHub) {
                machine.problems().forEach(problem -> paper.unfolded(GitHubAnnotation.of(machine, problem)));
            } else if (!machine.problems().isEmpty()) {
                paper.print(Ink.STRONG.on(machine.title()));
                machine.problems().forEach(problem -> ProblemPrint.print(paper, problem));
                paper.gap();
            }
        }
        if (!forGitHub) {
            paper.print(summary());
        }
    }

    private String summary() {
        long errors = count(Severity.ERROR);
        long warnings = count(Severity.WARNING);
        String found = errors == 0 && warnings == 0
                ? Ink.GOOD.on(machines.isEmpty() ? "nothing to check" : machines.size() == 1 ? "valid" : "all valid")
                : (errors == 0 ? "" : Ink.BAD.on(Counts.of(errors, "error")))
                        + (errors > 0 && warnings > 0 ? ", " : "")
                        + (warnings == 0 ? "" : Ink.CAUTION.on(Counts.of(warnings, "warning")));
        return Counts.of(machines.size(), "state machine") + ": " + found;
    }

    @Override
    public void describe(ObjectBuilder document) {
        document.put("errors", count(Severity.ERROR)).put("warnings", count(Severity.WARNING));
        document.put(
                "machines",
                Json.array(machines.stream().map(ValidationReport::described).toList()));
    }

    private static JsonNode described(CheckedMachine machine) {
        ObjectBuilder object = Json.object().put("file", machine.file());
        if (!machine.id().isEmpty()) {
            object.put("machine", machine.id());
        }
        return object.put(
                        "problems",
                        Json.array(machine.problems().stream()
                                .map(ValidationReport::described)
                                .toList()))
                .build();
    }

    private static JsonNode described(DefinitionProblem problem) {
        ObjectBuilder object = Json.object()
                .put("severity", problem.severity().name())
                .put("code", problem.code())
                .put("message", problem.message())
                .putIfPresent("location", problem.location());
        Position position = problem.position();
        if (position != null) {
            object.put("line", position.line()).put("column", position.column()).put("length", position.length());
        }
        return object.build();
    }

    private long count(Severity severity) {
        return machines.stream().mapToLong(machine -> machine.count(severity)).sum();
    }
}
