package dev.escapement.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Measures the figures of record: {@code .ci/bench [name …] [--json] [--growth FILE]}.
 *
 * <p>Without names it measures all of them; without {@code --json} it prints a table.
 */
final class Bench {

    private static final String LOG = "benchmarks/target/bench.log";

    private Bench() {}

    /** Ends with 2 when it does not understand what is asked. */
    public static void main(String[] arguments) throws RunnerException {
        Wish wish;
        try {
            wish = Wish.of(List.of(arguments), Figures.all());
        } catch (IllegalArgumentException mistake) {
            System.err.println(mistake.getMessage());
            System.exit(2);
            return;
        }
        List<Measured> measured = measure(wish.figures());
        System.out.print(wish.json() ? Tables.lines(measured) : Tables.text(measured));
        if (wish.growth() != null) {
            Growth.measure(LOG).writeTo(wish.growth());
        }
    }

    private static List<Measured> measure(List<Figure> figures) throws RunnerException {
        Set<String> benchmarks = new LinkedHashSet<>();
        for (Figure figure : figures) {
            benchmarks.addAll(benchmarksOf(figure.source()));
            benchmarks.addAll(benchmarksOf(figure.peer()));
        }
        WarmRuns runs = WarmRuns.of(benchmarks, LOG);
        List<Measured> measured = new ArrayList<>();
        for (Figure figure : figures) {
            Reading own = reading(figure.source(), runs);
            if (own == null) {
                throw new IllegalStateException("nobody measured " + figure.name() + "; see " + LOG);
            }
            measured.add(new Measured(figure, own.times(figure.scale()), peer(figure, runs)));
        }
        return measured;
    }

    /** The peer tells microseconds per transition, the figure may tell transitions per second. */
    private static @Nullable Reading peer(Figure figure, WarmRuns runs) {
        Reading micros = reading(figure.peer(), runs);
        return micros == null || figure.better() == Figure.Better.LESS ? micros : new Reading(1e6, 0).over(micros);
    }

    private static List<String> benchmarksOf(@Nullable Source source) {
        if (source instanceof Source.Warm warm) {
            return List.of(warm.benchmark());
        }
        return source instanceof Source.Ratio ratio ? List.of(ratio.upper(), ratio.lower()) : List.of();
    }

    private static @Nullable Reading reading(@Nullable Source source, WarmRuns runs) {
        if (source instanceof Source.Warm warm) {
            return runs.of(warm.benchmark());
        }
        if (source instanceof Source.Cold cold) {
            return ColdRuns.of(cold);
        }
        if (source instanceof Source.Ratio ratio) {
            Reading upper = runs.of(ratio.upper());
            Reading lower = runs.of(ratio.lower());
            return upper == null || lower == null ? null : upper.over(lower);
        }
        return null;
    }
}
