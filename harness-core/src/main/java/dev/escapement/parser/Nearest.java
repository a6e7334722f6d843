package dev.escapement.parser;

import java.util.Collection;
import java.util.Locale;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** The name probably meant. */
@API(status = Status.INTERNAL)
public final class Nearest {

    /** Longer names are not compared letter by letter. */
    private static final int LONGEST = 200;

    private Nearest() {}

    /** The most similar of the names; {@code null} if none is similar at all. */
    public static @Nullable String to(String wanted, Collection<String> names) {
        String nearest = null;
        int least = Math.max(1, Math.min(wanted.length(), LONGEST) / 3) + 1;
        for (String name : names) {
            int distance = distance(fold(wanted), fold(name));
            if (distance < least) {
                least = distance;
                nearest = name;
            }
        }
        return nearest;
    }

    /** A clause that suggests the nearest name; empty if there is none. */
    public static String suggestion(String wanted, Collection<String> names) {
        String nearest = to(wanted, names);
        return nearest == null ? "" : "; did you mean " + nearest + "?";
    }

    private static String fold(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        return folded.length() <= LONGEST ? folded : folded.substring(0, LONGEST);
    }

    /** How many letters must be added, removed or replaced to get from one to the other. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[row.length - 1];
    }
}
