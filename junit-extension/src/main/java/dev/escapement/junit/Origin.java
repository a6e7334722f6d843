package dev.escapement.junit;

/** Where a definition or an input comes from. */
sealed interface Origin {

    /** It stands in the test. */
    record Text(String text) implements Origin {}

    /** It is kept somewhere, to be looked for from a class. */
    record Place(String location, Class<?> anchor) implements Origin {}
}
