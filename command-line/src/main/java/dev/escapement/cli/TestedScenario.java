package dev.escapement.cli;

import org.jspecify.annotations.Nullable;

/**
 * A test and what came of it.
 *
 * @param line where it stands in the file; 0 if that is not known
 * @param trouble why it failed; {@code null} if it passed
 */
record TestedScenario(
        String file, int line, String name, @Nullable String trouble) {

    boolean passed() {
        return trouble == null;
    }
}
