package dev.escapement.junit;

import java.util.List;

/** Sequences of names. */
final class Visits {

    private Visits() {}

    /** Whether the expected ones are there in their order, others between them or not. */
    static boolean inOrder(List<String> visited, List<String> expected) {
        int next = 0;
        for (String state : visited) {
            if (next < expected.size() && state.equals(expected.get(next))) {
                next++;
            }
        }
        return next == expected.size();
    }

    /** {@code no calls}, {@code 1 call}, {@code 2 calls}. */
    static String times(int number, String noun) {
        return (number == 0 ? "no" : number) + " " + noun + (number == 1 ? "" : "s");
    }

    static String inWords(List<String> names) {
        return names.isEmpty() ? "nothing" : String.join(", ", names);
    }
}
