package dev.escapement.cli;

import java.util.Locale;

/** When output is coloured. */
enum Colours {
    /** Where somebody looks who likes it. */
    AUTO,
    /** Even in a pipe. */
    ALWAYS,
    /** Not even on a terminal. */
    NEVER;

    boolean shown(boolean liked) {
        return this == ALWAYS || this == AUTO && liked;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
