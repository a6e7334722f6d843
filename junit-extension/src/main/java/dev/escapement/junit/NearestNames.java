package dev.escapement.junit;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Which known names somebody may have meant. */
@API(status = Status.INTERNAL)
public final class NearestNames {

    private static final int SHOWN = 3;

    private NearestNames() {}

    /** A line of its own that names the nearest; empty if none is near. */
    static String hint(String asked, Collection<String> known) {
        List<String> nearest = to(asked, known);
        return nearest.isEmpty() ? "" : "\nNearest: " + String.join(", ", nearest);
    }

    /** The nearest first; none that needs more than every third letter changed. */
    public static List<String> to(String asked, Collection<String> known) {
        int limit = Math.max(2, asked.length() / 3);
        return known.stream()
                .filter(name -> distance(asked, name) <= limit)
                .sorted(Comparator.comparingInt(name -> distance(asked, name)))
                .limit(SHOWN)
                .toList();
    }

    /** How many letters must be put in, left out or changed; case does not count. */
    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }
}
