package dev.escapement.json;

/**
 * Whether a number stands in a text just as a writer would write it.
 *
 * <p>Up to 15 digits always come back from a double, and no shorter text gives the same double; so that a text of so few digits,
 * without exponent and without zeros that say nothing, is the shortest there is.
 */
final class ShortestDecimal {

    private static final int SAFE_DIGITS = 15;
    private static final double SMALLEST_WITHOUT_EXPONENT = 1e-3;
    private static final double FIRST_WITH_EXPONENT = 1e7;

    private ShortestDecimal() {}

    /** How long the text is if it is the shortest; 0 if that is not sure. */
    static int length(char[] text, int from, int length, double value) {
        double size = Math.abs(value);
        if (size < SMALLEST_WITHOUT_EXPONENT || size >= FIRST_WITH_EXPONENT || length > SAFE_DIGITS + 1) {
            return 0;
        }
        int point = -1;
        for (int i = from; i < from + length; i++) {
            char c = text[i];
            if (c == '.') {
                point = i;
            } else if (c == 'e' || c == 'E') {
                return 0;
            }
        }
        int fraction = from + length - 1 - point;
        boolean endsWell = text[from + length - 1] != '0' || fraction == 1;
        return endsWell ? length : 0;
    }
}
