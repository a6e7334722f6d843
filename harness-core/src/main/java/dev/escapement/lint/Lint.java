package dev.escapement.lint;

/** Looks for one thing that the service accepts and people regret. */
interface Lint {

    /** The name by which it is switched off, which never changes. */
    String code();

    /** Why it warns, in one sentence. */
    String reason();

    /** Looks at a machine. */
    void look(Machine machine, Findings findings);

    /** Whether it can make sense of a definition that the service refuses. */
    default boolean looksAtRefused() {
        return false;
    }
}
