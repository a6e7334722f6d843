package dev.escapement.cli;

import dev.escapement.parser.DefinitionProblem;
import dev.escapement.parser.DefinitionProblem.Severity;
import java.util.List;

/**
 * A state machine that was looked at.
 *
 * @param file where its definition stands
 * @param id by which its template knows it; empty if there is none
 */
record CheckedMachine(String file, String id, List<DefinitionProblem> problems) {

    CheckedMachine {
        problems = List.copyOf(problems);
    }

    /** {@code template.yaml: Orders}. */
    String title() {
        return id.isEmpty() ? file : file + ": " + id;
    }

    long count(Severity severity) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }
}
