package dev.escapement.replay;

import dev.escapement.json.JsonComparison;
import dev.escapement.recording.Gap;
import dev.escapement.recording.RecordedEvent;
import dev.escapement.recording.Recording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Tells where a history differs from a recorded one: the same events have to follow from the same causes with the same details.
 * Times and numbers of events are not compared, nor the order of what happened concurrently; text in angle brackets in the
 * recording stands for anything.
 *
 * <pre>{@code
 * HistoryComparison.between(recorded, execution.recording());
 * //   TaskStateEntered Charge (7)
 * // - LambdaFunctionSucceeded (10)
 * // + LambdaFunctionFailed (10)
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL)
public final class HistoryComparison {

    private final Verdict verdict;
    private final List<DiffLine> lines;

    /** The events that answer to each other, by number. */
    private final Map<Integer, Integer> partners = new LinkedHashMap<>();

    private HistoryComparison(Verdict verdict, List<DiffLine> lines) {
        this.verdict = verdict;
        this.lines = lines;
        partners.put(0, 0);
        lines.forEach(line -> line.notePartners(partners));
    }

    /** The usual case, event by event, before anything is likened to anything. */
    private static boolean isSame(List<RecordedEvent> expected, List<RecordedEvent> actual, Set<Integer> gaps) {
        if (expected.size() != actual.size()) {
            return false;
        }
        for (int i = 0; i < expected.size(); i++) {
            if (!isSame(expected.get(i), actual.get(i), gaps)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSame(RecordedEvent wanted, RecordedEvent found, Set<Integer> gaps) {
        if (wanted.id() != found.id() || wanted.previousId() != found.previousId() || wanted.type() != found.type()) {
            return false;
        }
        return wanted.details().equals(found.details())
                || differences(ComparedEvent.of(wanted), ComparedEvent.of(found), gaps)
                        .isEmpty();
    }

    /** Compares a history with the expected one. */
    public static HistoryComparison of(Recording expected, Recording actual) {
        Set<Integer> gaps = gaps(expected);
        if (isSame(expected.events(), actual.events(), gaps)) {
            return new HistoryComparison(Verdict.EXACT, List.of());
        }
        List<DiffLine> asTold = lines(ComparedEvent.of(expected), ComparedEvent.of(actual), gaps);
        if (DiffLine.count(asTold) == 0) {
            return new HistoryComparison(Verdict.EXACT, asTold);
        }
        boolean withData = gaps.isEmpty();
        List<DiffLine> byCause = lines(CausalOrder.of(expected, withData), CausalOrder.of(actual, withData), gaps);
        long differences = DiffLine.count(byCause);
        return differences == 0
                ? new HistoryComparison(Verdict.CAUSAL, byCause)
                : new HistoryComparison(Verdict.DIVERGED, differences < DiffLine.count(asTold) ? byCause : asTold);
    }

    /** The differences as lines, {@code -} before what is missing and {@code +} before what is too much; none if there is none. */
    public static List<String> between(Recording expected, Recording actual) {
        HistoryComparison comparison = of(expected, actual);
        // As it was told or in the order of causes: a history that is not the same to the number is still the same
        // history.
        return comparison.verdict == Verdict.DIVERGED ? comparison.lines() : List.of();
    }

    /** How far they agree. */
    public Verdict verdict() {
        return verdict;
    }

    /** The differences as lines, with a few events before and after them. */
    public List<String> lines() {
        return DiffLine.withSurroundings(lines);
    }

    /**
     * The event with the lowest number that differs, beside what happened in its place; {@code null} if there is none.
     */
    public @Nullable Difference first() {
        DiffLine first = lines.stream()
                .filter(DiffLine::differs)
                .min(Comparator.comparingInt(DiffLine::number))
                .orElse(null);
        return first == null ? null : beside(first);
    }

    /** What was expected and what happened after the same event belong together, whatever else they were likened to. */
    private Difference beside(DiffLine first) {
        Difference alone = first.difference();
        RecordedEvent expected = alone.expected();
        RecordedEvent actual = alone.actual();
        if (expected != null && actual == null) {
            Integer cause = partners.get(expected.previousId());
            return new Difference(expected, cause == null ? null : differing(Difference::actual, cause), List.of());
        }
        if (expected == null && actual != null) {
            int cause = actual.previousId();
            Integer partner = partners.entrySet().stream()
                    .filter(each -> each.getValue() == cause)
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(null);
            return new Difference(partner == null ? null : differing(Difference::expected, partner), actual, List.of());
        }
        return alone;
    }

    private @Nullable RecordedEvent differing(Function<Difference, @Nullable RecordedEvent> side, int cause) {
        return lines.stream()
                .filter(DiffLine::differs)
                .map(DiffLine::difference)
                .map(side)
                .filter(event -> event != null && event.previousId() == cause)
                .findFirst()
                .orElse(null);
    }

    /** The events whose data was not recorded, or not wholly. */
    private static Set<Integer> gaps(Recording recording) {
        Set<Integer> events = new LinkedHashSet<>();
        recording.gaps().stream()
                .filter(gap -> gap.kind() == Gap.Kind.DATA || gap.kind() == Gap.Kind.TRUNCATED)
                .forEach(gap -> events.add(gap.event()));
        return events;
    }

    private static List<DiffLine> lines(List<ComparedEvent> expected, List<ComparedEvent> actual, Set<Integer> gaps) {
        Map<Integer, Integer> partners = new LinkedHashMap<>();
        partners.put(0, 0);
        List<DiffLine> lines = new ArrayList<>();
        for (Alignment.Pair pair : Alignment.of(expected, actual).pairs()) {
            ComparedEvent wanted = pair.expected();
            ComparedEvent found = pair.actual();
            if (wanted != null && found != null) {
                partners.put(wanted.id(), found.id());
                lines.add(compare(pair, wanted, found, partners, gaps));
            } else {
                lines.add(new DiffLine(wanted == null ? '+' : '-', pair, List.of()));
            }
        }
        return lines;
    }

    private static DiffLine compare(
            Alignment.Pair pair,
            ComparedEvent wanted,
            ComparedEvent found,
            Map<Integer, Integer> partners,
            Set<Integer> gaps) {
        List<String> differences = differences(wanted, found, gaps);
        Integer cause = partners.get(wanted.previousId());
        // Where the cause itself is missing, that has been told already.
        if (cause != null && cause != found.previousId()) {
            differences.add("is caused by event " + found.previousId() + ", not " + cause);
        }
        return new DiffLine(differences.isEmpty() ? ' ' : '~', pair, differences);
    }

    private static List<String> differences(ComparedEvent wanted, ComparedEvent found, Set<Integer> gaps) {
        boolean gap = gaps.contains(wanted.id());
        List<String> differences = new ArrayList<>(JsonComparison.RECORDED.differences(
                gap ? wanted.withoutData().details() : wanted.details(),
                gap ? found.withoutData().details() : found.details()));
        // What the SDK says about a response is another matter each time, and nobody's doing.
        differences.removeIf(line -> line.contains("/SdkHttpMetadata") || line.contains("/SdkResponseMetadata"));
        return differences;
    }
}
