package dev.escapement.cli;

import dev.escapement.json.ObjectBuilder;

/** What came of a command: for people on paper, for tools as a document. */
interface Report {

    /** It went as expected. */
    int AS_EXPECTED = 0;

    /** The workflow or a check failed. */
    int FAILED = 1;

    /** Whether it went as expected. */
    boolean isAsExpected();

    /** Prints it for people. */
    void print(Paper paper);

    /** Adds its members to the document. */
    void describe(ObjectBuilder document);

    /** What the process ends with. */
    default int exitCode() {
        return isAsExpected() ? AS_EXPECTED : FAILED;
    }
}
