package dev.escapement.cli;

import dev.escapement.fault.sweep.Verdict.Outcome;
import dev.escapement.fault.sweep.VerdictTable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of verdicts on paper: a row per Task and per fault, a column per outcome that there was, long names shortened. */
final class VerdictPrint {

    private static final int GAP = 2;
    private static final int NARROWEST_NAME = 12;

    private final Paper paper;
    private final List<Outcome> columns;
    private final int names;

    private VerdictPrint(Paper paper, List<Outcome> columns, int names) {
        this.paper = paper;
        this.columns = columns;
        this.names = names;
    }

    static void print(Paper paper, VerdictTable table) {
        List<Outcome> columns = Arrays.stream(Outcome.values())
                .filter(outcome -> table.count(outcome) > 0)
                .toList();
        int cells = columns.stream()
                .mapToInt(column -> column.inWords().length() + GAP)
                .sum();
        int longest = longest(table.byTask(), longest(table.byFault(), NARROWEST_NAME));
        int room = Math.max(NARROWEST_NAME, paper.width() - cells - 1);
        VerdictPrint print = new VerdictPrint(paper, columns, Math.min(longest, room));
        print.heading();
        print.rows(table.byTask());
        paper.gap();
        print.rows(table.byFault());
        paper.gap();
        Map<Outcome, Integer> all = new LinkedHashMap<>();
        columns.forEach(column -> all.put(column, table.count(column)));
        print.row("all", all);
    }

    private void heading() {
        StringBuilder line = new StringBuilder(" ".repeat(names));
        columns.forEach(column -> line.append("  ").append(ink(column).on(column.inWords())));
        paper.print(line.toString());
    }

    private void rows(Map<String, Map<Outcome, Integer>> rows) {
        rows.forEach(this::row);
    }

    private void row(String name, Map<Outcome, Integer> counts) {
        String shown = name.length() <= names ? name : name.substring(0, names - 1) + "…";
        StringBuilder line = new StringBuilder(shown).append(" ".repeat(names - shown.length()));
        for (Outcome column : columns) {
            Integer count = counts.get(column);
            String cell = count == null ? "." : count.toString();
            line.append(" ".repeat(GAP + column.inWords().length() - cell.length()))
                    .append(count == null ? Ink.FAINT.on(cell) : cell);
        }
        paper.print(line.toString());
    }

    private static Ink ink(Outcome outcome) {
        return switch (outcome) {
            case UNHARMED, RECOVERED, CAUGHT, COMPENSATED -> Ink.GOOD;
            case FAILED, STOPPED, LIMIT -> Ink.CAUTION;
            case STUCK -> Ink.BAD;
        };
    }

    private static int longest(Map<String, ?> rows, int atLeast) {
        return rows.keySet().stream().mapToInt(String::length).reduce(atLeast, Math::max);
    }
}
