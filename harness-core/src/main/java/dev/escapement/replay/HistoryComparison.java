package dev.escapement.replay;

import dev.escapement.json.JsonComparison;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Tells where a history differs from a recorded one: the same events have to follow from the same causes with the same details.
 * Times and numbers of events are not compared, nor the order of what happened concurrently; text in angle brackets in the
 * recording stands for anything.
 *
 * <pre>{@code
 * HistoryComparison.between(recorded, RecordedHistory.parse(execution.historyJson()));
 * //   TaskStateEntered Charge (7)
 * // - LambdaFunctionSucceeded (10)
 * // + LambdaFunctionFailed (10)
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL)
public final class HistoryComparison {

    private final List<ComparedEvent> expected;
    private final List<ComparedEvent> actual;

    private HistoryComparison(List<ComparedEvent> expected, List<ComparedEvent> actual) {
        this.expected = expected;
        this.actual = actual;
    }

    /** The differences as lines, {@code -} before what is missing and {@code +} before what is too much; none if there is none. */
    public static List<String> between(RecordedHistory expected, RecordedHistory actual) {
        List<DiffLine> asTold = new HistoryComparison(ComparedEvent.of(expected), ComparedEvent.of(actual)).lines();
        if (asTold.stream().noneMatch(DiffLine::differs)) {
            return List.of();
        }
        List<DiffLine> byCause = new HistoryComparison(CausalOrder.of(expected), CausalOrder.of(actual)).lines();
        List<DiffLine> clearer = DiffLine.count(byCause) < DiffLine.count(asTold) ? byCause : asTold;
        return DiffLine.withSurroundings(clearer);
    }

    private List<DiffLine> lines() {
        Alignment alignment = Alignment.of(expected, actual);
        Map<Integer, Integer> partners = new LinkedHashMap<>();
        partners.put(0, 0);
        List<DiffLine> lines = new ArrayList<>();
        for (Alignment.Pair pair : alignment.pairs()) {
            ComparedEvent wanted = pair.expected();
            ComparedEvent found = pair.actual();
            if (wanted != null && found != null) {
                partners.put(wanted.id(), found.id());
                lines.add(compare(wanted, found, partners));
            } else if (wanted != null) {
                lines.add(new DiffLine('-', wanted.label(), List.of()));
            } else if (found != null) {
                lines.add(new DiffLine('+', found.label(), List.of()));
            }
        }
        return lines;
    }

    private static DiffLine compare(ComparedEvent wanted, ComparedEvent found, Map<Integer, Integer> partners) {
        List<String> differences =
                new ArrayList<>(JsonComparison.RECORDED.differences(wanted.details(), found.details()));
        Integer cause = partners.get(wanted.previousId());
        // Where the cause itself is missing, that has been told already.
        if (cause != null && cause != found.previousId()) {
            differences.add("is caused by event " + found.previousId() + ", not " + cause);
        }
        return new DiffLine(differences.isEmpty() ? ' ' : '~', found.label(), differences);
    }
}
