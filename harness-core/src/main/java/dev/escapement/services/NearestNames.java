package dev.escapement.services;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Guesses which names somebody meant who wrote another one. */
@API(status = Status.INTERNAL)
public final class NearestNames {

    private static final int GUESSES = 3;

    private NearestNames() {}

    /** {@code ", did you mean 'putItem'?"}, or nothing when no name is near. */
    public static String hint(String written, Collection<String> names) {
        List<String> near = of(written, names);
        return near.isEmpty() ? "" : ", did you mean '" + String.join("', '", near) + "'?";
    }

    /** The same as a line of its own. */
    public static String line(String written, Collection<String> names) {
        List<String> near = of(written, names);
        return near.isEmpty() ? "" : "\nNearest: " + String.join(", ", near);
    }

    /** The names at most a third of their letters away, nearest first. */
    public static List<String> of(String written, Collection<String> names) {
        String wanted = written.toLowerCase(Locale.ROOT);
        int tolerance = Math.max(1, wanted.length() / 3);
        return names.stream()
                .map(name -> new Guess(name, distance(wanted, name.toLowerCase(Locale.ROOT), tolerance)))
                .filter(guess -> guess.distance <= tolerance)
                .sorted(Comparator.comparingInt(Guess::distance).thenComparing(Guess::name))
                .limit(GUESSES)
                .map(Guess::name)
                .toList();
    }

    /** How many letters must be added, dropped, changed or swapped with the next; anything above the limit is just too many. */
    private static int distance(String from, String to, int limit) {
        if (Math.abs(from.length() - to.length()) > limit) {
            return limit + 1;
        }
        int[] beforePrevious = new int[to.length() + 1];
        int[] previous = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] current = new int[to.length() + 1];
            current[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
                current[j] = Math.min(previous[j - 1] + change, 1 + Math.min(previous[j], current[j - 1]));
                if (areSwapped(from, i, to, j)) {
                    current[j] = Math.min(current[j], beforePrevious[j - 2] + 1);
                }
            }
            beforePrevious = previous;
            previous = current;
        }
        return previous[to.length()];
    }

    private static boolean areSwapped(String from, int i, String to, int j) {
        return i > 1
                && j > 1
                && from.charAt(i - 1) == to.charAt(j - 2)
                && from.charAt(i - 2) == to.charAt(j - 1);
    }

    private record Guess(String name, int distance) {}
}
