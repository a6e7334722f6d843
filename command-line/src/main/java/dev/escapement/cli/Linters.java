package dev.escapement.cli;

import dev.escapement.lint.Linter;

/** Who warns of Standard workflows, and who of Express ones. */
record Linters(Linter standard, Linter express) {

    Linter of(boolean isExpress) {
        return isExpress ? express : standard;
    }
}
