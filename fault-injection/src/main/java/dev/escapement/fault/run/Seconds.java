package dev.escapement.fault.run;

import java.time.Duration;
import java.util.Locale;

/** Time since the start, as stories print it. */
final class Seconds {

    private Seconds() {}

    static String text(Duration passed) {
        return String.format(Locale.ROOT, "%d.%03d", passed.toSeconds(), passed.toMillisPart());
    }
}
