package dev.escapement.fault.plan;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in brackets behind the word of a fault. */
final class Arguments {

    private final PlanReader reader;
    private final String word;
    private final List<Text> texts;

    Arguments(PlanReader reader, String word, List<Text> texts) {
        this.reader = reader;
        this.word = word;
        this.texts = List.copyOf(texts);
    }

    /** Refuses more or fewer than these. */
    Arguments between(int least, int most, String usage) {
        if (texts.size() < least || texts.size() > most) {
            int position = texts.isEmpty() ? reader.position() : texts.get(texts.size() - 1).position;
            throw reader.problem(position, "'" + word + "' is written " + usage);
        }
        return this;
    }

    @Nullable String text(int index) {
        return index < texts.size() ? texts.get(index).value : null;
    }

    Duration span(int index) {
        return spanOf(index, required(index).value);
    }

    /** A duration that does not lead back. */
    Duration delay(int index) {
        Duration delay = span(index);
        if (delay.isNegative()) {
            throw reader.problem(
                    required(index).position,
                    "'" + required(index).value + "' leads back; nothing comes before it was due");
        }
        return delay;
    }

    /** Nothing said means none. */
    Duration delayOrNone(int index) {
        return index < texts.size() ? delay(index) : Duration.ZERO;
    }

    private Duration spanOf(int index, String text) {
        Duration span = Spans.parse(text);
        if (span == null) {
            throw reader.problem(
                    required(index).position, "'" + text + "' is no duration; write one like 80ms, 30s or 1h30m");
        }
        return span;
    }

    /** From one moment to a later one: {@code 10s..1m}. */
    Duration[] spans(int index) {
        String text = required(index).value;
        int dots = text.indexOf("..");
        if (dots < 0) {
            throw reader.problem(required(index).position, "'" + text + "' is no period; write one like 10s..1m");
        }
        Duration from = spanOf(index, text.substring(0, dots));
        Duration until = spanOf(index, text.substring(dots + 2));
        if (from.compareTo(until) >= 0) {
            throw reader.problem(required(index).position, "the period '" + text + "' ends before it begins");
        }
        return new Duration[] {from, until};
    }

    int count(int index) {
        Text said = required(index);
        if (!said.value.matches("\\d{1,9}")) {
            throw reader.problem(said.position, "'" + said.value + "' is no count; write a whole number");
        }
        return Integer.parseInt(said.value);
    }

    /** A number with its unit behind it, such as {@code 20%} or {@code 10/s}. */
    double number(int index, String unit) {
        Text said = required(index);
        if (!said.value.endsWith(unit)
                || !said.value.substring(0, said.value.length() - unit.length()).matches("\\d{1,9}(\\.\\d{1,9})?")) {
            throw reader.problem(said.position, "'" + said.value + "' is not of the form 10" + unit);
        }
        return Double.parseDouble(said.value.substring(0, said.value.length() - unit.length()));
    }

    private Text required(int index) {
        return texts.get(index);
    }

    record Text(String value, int position) {}
}
