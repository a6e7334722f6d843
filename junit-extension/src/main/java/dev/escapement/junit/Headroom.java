package dev.escapement.junit;

import java.util.Locale;

/** How much of a limit is left. */
final class Headroom {

    private static final double HUNDRED = 100.0;

    private Headroom() {}

    static boolean isFree(int percent, int used, int limit) {
        return free(used, limit) >= percent;
    }

    /** {@code 12.5 %}, rounded down: what is not quite all is not all. */
    static String inWords(int used, int limit) {
        double tenths = Math.floor(10 * free(used, limit));
        return String.format(Locale.ROOT, "%.1f %%", tenths / 10);
    }

    private static double free(int used, int limit) {
        return HUNDRED * (limit - used) / limit;
    }
}
