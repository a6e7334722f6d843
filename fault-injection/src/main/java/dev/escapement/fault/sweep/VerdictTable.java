package dev.escapement.fault.sweep;

import dev.escapement.fault.plan.FaultPlan;
import dev.escapement.fault.plan.PlannedFault;
import dev.escapement.fault.sweep.Verdict.Outcome;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** How many runs came through how, per Task that was broken and per kind of fault. Not to be extended. */
@API(status = Status.EXPERIMENTAL)
public final class VerdictTable {

    private final Map<String, Map<Outcome, Integer>> byTask = new LinkedHashMap<>();
    private final Map<String, Map<Outcome, Integer>> byFault = new LinkedHashMap<>();
    private final Map<Outcome, Integer> all = new EnumMap<>(Outcome.class);

    /** Counts a run. */
    public void add(FaultPlan plan, Verdict verdict) {
        Outcome column = verdict.outcome();
        all.merge(column, 1, Integer::sum);
        count(byTask, describe(plan, fault -> taskOf(fault.place().toString())), column);
        count(byFault, describe(plan, fault -> wordOf(fault.fault().toString())), column);
    }

    /** How many runs came through like this. */
    public int count(Outcome outcome) {
        return all.getOrDefault(outcome, 0);
    }

    /** How many runs came through how, by the Task that was broken first. */
    public Map<String, Map<Outcome, Integer>> byTask() {
        return Collections.unmodifiableMap(byTask);
    }

    /** How many runs came through how, by the kind of the first fault. */
    public Map<String, Map<Outcome, Integer>> byFault() {
        return Collections.unmodifiableMap(byFault);
    }

    /** The table as text: one row per Task, one per fault, one for all. */
    @Override
    public String toString() {
        int width = 10;
        for (String name : byTask.keySet()) {
            width = Math.max(width, name.length());
        }
        for (String name : byFault.keySet()) {
            width = Math.max(width, name.length());
        }
        StringBuilder text = new StringBuilder();
        row(text, width, "", Outcome::inWords);
        byTask.forEach(rows(text, width));
        text.append('\n');
        byFault.forEach(rows(text, width));
        text.append('\n');
        rows(text, width).accept("all", all);
        return text.toString();
    }

    private BiConsumer<String, Map<Outcome, Integer>> rows(StringBuilder text, int width) {
        return (name, counts) -> row(
                text, width, name, outcome -> counts.containsKey(outcome) ? String.valueOf(counts.get(outcome)) : ".");
    }

    private void row(StringBuilder text, int width, String name, Function<Outcome, String> cell) {
        StringBuilder line = new StringBuilder(name).append(" ".repeat(width - name.length()));
        for (Outcome outcome : Outcome.values()) {
            if (all.containsKey(outcome)) {
                String value = cell.apply(outcome);
                int column = Math.max(6, outcome.inWords().length()) + 2;
                line.append(" ".repeat(column - value.length())).append(value);
            }
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private static void count(Map<String, Map<Outcome, Integer>> rows, String name, Outcome column) {
        rows.computeIfAbsent(name, unknown -> new EnumMap<>(Outcome.class)).merge(column, 1, Integer::sum);
    }

    /** Of several faults the row is that of the first; a row for each pair would be no table any more. */
    private static String describe(FaultPlan plan, Function<PlannedFault, String> part) {
        return plan.isEmpty()
                ? "none"
                : part.apply(plan.faults().get(0)) + (plan.faults().size() > 1 ? " and another" : "");
    }

    private static String taskOf(String place) {
        String state = place.substring(place.lastIndexOf('/') + 1);
        int turn = state.lastIndexOf('#');
        return turn < 0 ? state : state.substring(0, turn);
    }

    private static String wordOf(String fault) {
        int bracket = fault.indexOf('(');
        return bracket < 0 || fault.startsWith("error(") ? fault : fault.substring(0, bracket);
    }
}
