package dev.escapement.replay;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which event of one history answers to which of the other: as many of the same kind as possible, in order. */
final class Alignment {

    /** Longer stretches are not searched for the best way, but told as they are. */
    private static final long LARGEST_SEARCH = 4_000_000;

    private final List<ComparedEvent> expected;
    private final List<ComparedEvent> actual;
    private final List<Pair> pairs = new ArrayList<>();

    private Alignment(List<ComparedEvent> expected, List<ComparedEvent> actual) {
        this.expected = expected;
        this.actual = actual;
    }

    static Alignment of(List<ComparedEvent> expected, List<ComparedEvent> actual) {
        Alignment alignment = new Alignment(expected, actual);
        int start = alignment.sameFromStart();
        int end = alignment.sameFromEnd(start);
        alignment.pair(0, 0, start);
        alignment.align(start, expected.size() - end, start, actual.size() - end);
        alignment.pair(expected.size() - end, actual.size() - end, end);
        return alignment;
    }

    List<Pair> pairs() {
        return pairs;
    }

    private int sameFromStart() {
        int same = 0;
        while (same < Math.min(expected.size(), actual.size()) && same(same, same)) {
            same++;
        }
        return same;
    }

    private int sameFromEnd(int start) {
        int same = 0;
        while (same < Math.min(expected.size(), actual.size()) - start
                && same(expected.size() - 1 - same, actual.size() - 1 - same)) {
            same++;
        }
        return same;
    }

    private void align(int expectedFrom, int expectedTo, int actualFrom, int actualTo) {
        int rows = expectedTo - expectedFrom;
        int columns = actualTo - actualFrom;
        int i = 0;
        int j = 0;
        if ((long) rows * columns <= LARGEST_SEARCH) {
            int[][] common = commonLengths(expectedFrom, rows, actualFrom, columns);
            while (i < rows && j < columns) {
                if (same(expectedFrom + i, actualFrom + j)) {
                    pair(expectedFrom + i++, actualFrom + j++, 1);
                } else if (common[i + 1][j] >= common[i][j + 1]) {
                    pairs.add(new Pair(expected.get(expectedFrom + i++), null));
                } else {
                    pairs.add(new Pair(null, actual.get(actualFrom + j++)));
                }
            }
        }
        expected.subList(expectedFrom + i, expectedTo).forEach(event -> pairs.add(new Pair(event, null)));
        actual.subList(actualFrom + j, actualTo).forEach(event -> pairs.add(new Pair(null, event)));
    }

    private int[][] commonLengths(int expectedFrom, int rows, int actualFrom, int columns) {
        int[][] common = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                common[i][j] = same(expectedFrom + i, actualFrom + j)
                        ? 1 + common[i + 1][j + 1]
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private boolean same(int i, int j) {
        return expected.get(i).kind().equals(actual.get(j).kind());
    }

    private void pair(int expectedFrom, int actualFrom, int length) {
        for (int i = 0; i < length; i++) {
            pairs.add(new Pair(expected.get(expectedFrom + i), actual.get(actualFrom + i)));
        }
    }

    /** What answers to what; one of the two may be missing. */
    record Pair(@Nullable ComparedEvent expected, @Nullable ComparedEvent actual) {}
}
