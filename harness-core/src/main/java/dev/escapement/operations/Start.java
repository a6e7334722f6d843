package dev.escapement.operations;

import org.jspecify.annotations.Nullable;

/**
 * A start that is asked for.
 *
 * @param arn of a machine, a version or an alias
 * @param name {@code null} for one that is made up
 * @param traceHeader told again by those who describe the execution; {@code null} for none
 */
record Start(
        String arn,
        @Nullable String name,
        String input,
        @Nullable String traceHeader,
        boolean synchronous) {}
