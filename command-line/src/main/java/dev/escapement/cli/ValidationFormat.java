package dev.escapement.cli;

import java.util.Locale;

/** How problems are told. */
enum ValidationFormat {
    /** To people, with the line and carets. */
    TEXT,
    /** To tools. */
    JSON,
    /** To GitHub, which shows them beside the lines of a pull request. */
    GITHUB;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
