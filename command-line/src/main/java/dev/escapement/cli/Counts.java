package dev.escapement.cli;

/** Numbers of things in words. */
final class Counts {

    private Counts() {}

    /** {@code 1 error}, {@code 2 errors}. */
    static String of(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
