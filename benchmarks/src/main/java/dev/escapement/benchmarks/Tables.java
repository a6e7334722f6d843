package dev.escapement.benchmarks;

import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What was measured, for people and for tools. */
final class Tables {

    private static final String ROW = "%-14s %-46s %14s %8s %14s %-7s %10s%n";

    private Tables() {}

    static String text(List<Measured> measured) {
        if (measured.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder(row("name", "what", "measured", "spread", "goal", "", "x Temporal"));
        for (Measured line : measured) {
            Figure figure = line.figure();
            text.append(row(
                    figure.name(),
                    figure.what() + ", " + figure.unit(),
                    number(line.own().value()),
                    spread(line.own()),
                    (figure.better() == Figure.Better.MORE ? ">= " : "<= ") + number(figure.goal()),
                    line.reached() ? "reached" : "missed",
                    ratio(line.ratio())));
        }
        return text.toString();
    }

    static String lines(List<Measured> measured) {
        StringBuilder lines = new StringBuilder();
        for (Measured line : measured) {
            ObjectBuilder told = Json.object()
                    .put("name", line.figure().name())
                    .put("unit", line.figure().unit())
                    .put("value", Json.number(line.own().value()))
                    .put("spread", Json.number(line.own().spread()));
            if (line.ratio() != null) {
                told.put("timesTemporal", Json.number(line.ratio()));
            }
            lines.append(Json.write(told.build())).append('\n');
        }
        return lines.toString();
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, ROW, cells).replaceAll(" +(\\R)", "$1");
    }

    private static String spread(Reading reading) {
        return Double.isNaN(reading.spread())
                ? ""
                : String.format(Locale.ROOT, "%.0f %%", 100 * reading.spread() / reading.value());
    }

    private static String ratio(@Nullable Double ratio) {
        return ratio == null ? "" : number(ratio);
    }

    private static String number(double value) {
        if (value >= 1_000) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
