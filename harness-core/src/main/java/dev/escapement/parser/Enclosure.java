package dev.escapement.parser;

import java.util.Set;

/**
 * What surrounds the states of one container.
 *
 * @param language the machine's query language
 * @param express whether they run in an Express workflow
 * @param assignedOutside the variables that the enclosing scopes assign
 * @param depth how many containers lie around
 */
record Enclosure(QueryLanguage language, boolean express, Set<String> assignedOutside, int depth) {

    /** A container that shares this one's execution: a branch or an inline processor. */
    Enclosure inside(Set<String> assignedHere) {
        return new Enclosure(language, express, assignedHere, depth + 1);
    }

    /** A container whose states run as executions of their own, which see none of these variables (asl-reference 1.5). */
    Enclosure apart(boolean asExpress) {
        return new Enclosure(language, asExpress, Set.of(), depth + 1);
    }
}
