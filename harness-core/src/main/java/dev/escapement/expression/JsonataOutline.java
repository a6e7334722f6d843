package dev.escapement.expression;

import java.util.List;
import java.util.Set;

/**
 * What reading an expression tells about it without evaluating it.
 *
 * @param free the variables and functions that it refers to without binding them, in order of appearance
 * @param needed those that the engine still looks for after the edits
 * @param called the functions of the language that it calls by their names
 * @param refusals what it refers to although a workflow does not have it
 * @param edits what the engine must not see of it
 * @param traits how it is built
 */
record JsonataOutline(
        Set<String> free,
        Set<String> needed,
        Set<String> called,
        List<Refusal> refusals,
        JsonataEdits edits,
        Traits traits) {

    /** A reference to what is not there, and the character of the expression where it stands. */
    record Refusal(String message, int offset) {}

    /**
     * What decides how costly an expression can get.
     *
     * @param depth how deeply its operators and brackets are nested
     * @param groups whether it groups a sequence into an object, which the engine does in quadratic time
     * @param wildcards whether it asks for all members of something, which the engine collects in quadratic time
     * @param leaks whether it binds variables elsewhere than in statements of their own
     */
    record Traits(int depth, boolean groups, boolean wildcards, boolean leaks) {

        /** Nothing special. */
        static final Traits PLAIN = new Traits(1, false, false, false);
    }
}
