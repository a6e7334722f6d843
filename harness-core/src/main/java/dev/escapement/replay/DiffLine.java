package dev.escapement.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One event in a comparison of two histories.
 *
 * @param mark {@code -} if it is missing, {@code +} if it is too much, {@code ~} if it differs, a blank if it is the same
 * @param pair the event in both histories
 * @param differences in what it differs
 */
record DiffLine(char mark, Alignment.Pair pair, List<String> differences) {

    private static final int SURROUNDINGS = 2;
    private static final int SHOWN = 40;

    boolean differs() {
        return mark != ' ';
    }

    /** Of the event where it was expected, or else where it was found. */
    int number() {
        ComparedEvent shown = pair.expected() == null ? pair.actual() : pair.expected();
        return shown == null ? 0 : shown.id();
    }

    void notePartners(Map<Integer, Integer> partners) {
        ComparedEvent expected = pair.expected();
        ComparedEvent actual = pair.actual();
        if (expected != null && actual != null) {
            partners.put(expected.id(), actual.id());
        }
    }

    Difference difference() {
        ComparedEvent expected = pair.expected();
        ComparedEvent actual = pair.actual();
        return new Difference(
                expected == null ? null : expected.event(), actual == null ? null : actual.event(), differences);
    }

    private String label() {
        ComparedEvent shown = pair.actual() == null ? pair.expected() : pair.actual();
        return shown == null ? "" : shown.label();
    }

    static long count(List<DiffLine> lines) {
        return lines.stream().filter(DiffLine::differs).count();
    }

    /** The lines that differ, with a few before and after them. */
    static List<String> withSurroundings(List<DiffLine> lines) {
        List<String> told = new ArrayList<>();
        boolean gap = false;
        for (int i = 0; i < lines.size(); i++) {
            boolean near = isNearDifference(lines, i);
            if (near && told.size() < SHOWN) {
                if (gap) {
                    told.add("  …");
                }
                told.add(lines.get(i).mark + " " + lines.get(i).label());
                lines.get(i).differences.forEach(difference -> told.add("      " + difference));
            }
            gap = !near;
        }
        if (told.size() >= SHOWN) {
            told.add("  … (" + count(lines) + " events differ)");
        }
        return told;
    }

    private static boolean isNearDifference(List<DiffLine> lines, int index) {
        int from = Math.max(0, index - SURROUNDINGS);
        int to = Math.min(lines.size(), index + SURROUNDINGS + 1);
        return lines.subList(from, to).stream().anyMatch(DiffLine::differs);
    }
}
