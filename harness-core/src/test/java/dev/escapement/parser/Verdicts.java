package dev.escapement.parser;

import java.util.List;

/** What the parser says to small definitions, one line per problem. */
final class Verdicts {

    private Verdicts() {}

    /** The problems of a machine, as {@code CODE: message at location}. */
    static List<String> of(String machine) {
        return told(DefinitionParser.standard()
                .parse(DefinitionSource.ofText(machine))
                .problems());
    }

    /** The problems of an Express machine. */
    static List<String> ofExpress(String machine) {
        return told(DefinitionParser.express()
                .parse(DefinitionSource.ofText(machine))
                .problems());
    }

    /** The problems of a machine whose only state {@code Only} has these members and ends the workflow. */
    static List<String> ofState(String members) {
        return of(machine("", members));
    }

    /** The problems of a JSONata machine whose only state {@code Only} has these members and ends the workflow. */
    static List<String> ofJsonataState(String members) {
        return of(machine("\"QueryLanguage\": \"JSONata\", ", members));
    }

    private static String machine(String language, String members) {
        return "{" + language + "\"StartAt\": \"Only\", \"States\": {\"Only\": {" + members + "}}}";
    }

    private static List<String> told(List<DefinitionProblem> problems) {
        return problems.stream()
                .map(problem -> problem.code().replace("SCHEMA_VALIDATION_FAILED", "SCHEMA") + ": " + problem.message()
                        + (problem.location() == null ? "" : " at " + problem.location()))
                .toList();
    }
}
