package dev.escapement.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Milestones as a table, from the first trouble on; what lies before is one line, what is too much is left out in the middle. */
record MilestoneTable(List<Milestone> all, Instant startedAt) {

    private static final int SHOWN = 16;
    private static final int SHOWN_FIRST = 4;
    private static final int STATES_BEFORE = 6;
    private static final int WIDEST_SUBJECT = 48;

    List<String> lines() {
        int from = firstShown();
        List<String> lines = new ArrayList<>();
        addStatesBefore(lines, all.subList(0, from));
        List<Milestone> shown = all.subList(from, all.size());
        int left = shown.size() - SHOWN;
        Columns columns = Columns.of(shown, startedAt);
        for (int i = 0; i < shown.size(); i++) {
            if (left > 0 && i == SHOWN_FIRST) {
                lines.add("…   " + left + " more of the kind");
                i += left;
            }
            lines.add(columns.line(shown.get(i)));
        }
        return lines;
    }

    private int firstShown() {
        int trouble = 0;
        while (trouble < all.size() && !all.get(trouble).tellsOfTrouble()) {
            trouble++;
        }
        return trouble == all.size() ? Math.max(0, all.size() - SHOWN) : entryBefore(trouble);
    }

    private int entryBefore(int trouble) {
        int strand = all.get(trouble).event().fact().strand();
        for (int i = trouble; i >= 0; i--) {
            Milestone milestone = all.get(i);
            if (!milestone.trouble() && milestone.event().fact().strand() == strand) {
                return i;
            }
        }
        return trouble;
    }

    private static void addStatesBefore(List<String> lines, List<Milestone> before) {
        if (!before.isEmpty()) {
            int left = Math.max(0, before.size() - STATES_BEFORE);
            List<String> names =
                    before.stream().skip(left).map(Milestone::subject).toList();
            lines.add("after " + (left > 0 ? "…, " : "") + String.join(", ", names));
        }
    }

    /** How wide each column is. */
    private record Columns(int id, int offset, int type, int subject, Instant startedAt) {

        static Columns of(List<Milestone> shown, Instant startedAt) {
            return new Columns(
                    widest(shown, each -> String.valueOf(each.event().id())),
                    widest(shown, each -> since(startedAt, each)),
                    widest(shown, each -> each.event().type().apiName()),
                    Math.min(WIDEST_SUBJECT, widest(shown, each -> each.note().isEmpty() ? null : each.subject())),
                    startedAt);
        }

        String line(Milestone milestone) {
            String note = milestone.note();
            String line = right(id, String.valueOf(milestone.event().id())) + "  "
                    + right(offset, since(startedAt, milestone)) + "  "
                    + left(type, milestone.event().type().apiName()) + "  ";
            return note.isEmpty()
                    ? line + milestone.subject()
                    : line + left(subject, milestone.subject()) + "   (" + note + ")";
        }

        private static int widest(List<Milestone> shown, Function<Milestone, @Nullable String> column) {
            return shown.stream()
                    .map(column)
                    .mapToInt(text -> text == null ? 0 : text.length())
                    .max()
                    .orElse(0);
        }

        private static String since(Instant startedAt, Milestone milestone) {
            return Words.offset(Duration.between(startedAt, milestone.event().timestamp()));
        }

        private static String left(int width, String text) {
            return text + " ".repeat(Math.max(0, width - text.length()));
        }

        private static String right(int width, String text) {
            return " ".repeat(Math.max(0, width - text.length())) + text;
        }
    }
}
