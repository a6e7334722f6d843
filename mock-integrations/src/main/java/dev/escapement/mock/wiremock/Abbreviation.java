package dev.escapement.mock.wiremock;

/** Texts short enough for a name. */
final class Abbreviation {

    private static final int LONGEST = 40;

    private Abbreviation() {}

    static String of(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
