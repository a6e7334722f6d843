package dev.escapement.junit;

import org.jspecify.annotations.Nullable;

/** Where a definition or an input comes from. */
sealed interface Origin {

    /** It stands in the test. */
    record Text(String text) implements Origin {}

    /** It is kept somewhere, to be looked for from a class; {@code null} stands for the test's. */
    record Place(String location, @Nullable Class<?> anchor) implements Origin {}
}
