package dev.escapement.conformance;

import dev.escapement.parser.DefinitionProblem;
import dev.escapement.parser.ParsedDefinition;

/**
 * The words in which a definition was refused. The recordings about labels hold those of an emulator, which shows its own exception
 * as Python prints it; the words of the service are not known.
 */
final class LabelWords {

    private LabelWords() {}

    static String refusal(ParsedDefinition parsed, String definition) {
        DefinitionProblem first = parsed.problems().get(0);
        return first.code().equals("INVALID_LABEL_NAME")
                ? "Error=ValueError Args=[" + printed(first.message()) + "] in definition '" + definition + "'."
                : DefinitionProblem.refusal(parsed.problems());
    }

    /** A string as Python prints it inside a list. */
    private static String printed(String text) {
        String escaped = text.replace("\\", "\\\\");
        boolean onlyApostrophes = text.contains("'") && !text.contains("\"");
        return onlyApostrophes ? '"' + escaped + '"' : "'" + escaped.replace("'", "\\'") + "'";
    }
}
