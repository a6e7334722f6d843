package dev.escapement.cli;

/**
 * How a stretch of a line looks. It is marked by signs that no text of people has; {@link Paper} turns them into colours, or drops
 * them.
 */
enum Ink {
    /** It went well. */
    GOOD('\uE001', "32"),
    /** It did not. */
    BAD('\uE002', "31"),
    /** It might not. */
    CAUTION('\uE003', "33"),
    /** Beside the point. */
    FAINT('\uE004', "2"),
    /** To the point. */
    STRONG('\uE005', "1");

    /** Ends what any ink began. */
    static final char END = '\uE000';

    private final char sign;
    private final String code;

    Ink(char sign, String code) {
        this.sign = sign;
        this.code = code;
    }

    /** The text in this ink. */
    String on(String text) {
        return sign + text + END;
    }

    static boolean isSign(int character) {
        return character >= END && character <= STRONG.sign;
    }

    /** What makes a terminal change its ink. */
    static String escape(int sign) {
        for (Ink ink : values()) {
            if (ink.sign == sign) {
                return "\u001B[" + ink.code + "m";
            }
        }
        return "\u001B[0m";
    }
}
