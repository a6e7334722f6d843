package dev.escapement.fault.plan;

/** Numbers as plans write them. */
final class Numerals {

    private Numerals() {}

    /** Without a fraction that is none. */
    static String text(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
