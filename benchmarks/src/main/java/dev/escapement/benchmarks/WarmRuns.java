package dev.escapement.benchmarks;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** What JMH measured. */
final class WarmRuns {

    private final Map<String, Reading> readings = new LinkedHashMap<>();

    private WarmRuns() {}

    /** Measures each benchmark, called by class and method, in a JVM of its own; those that are not here are left out. */
    static WarmRuns of(Set<String> benchmarks, String log) throws RunnerException {
        WarmRuns runs = new WarmRuns();
        if (!benchmarks.isEmpty()) {
            ChainedOptionsBuilder options = new OptionsBuilder().output(log).shouldFailOnError(true);
            benchmarks.forEach(benchmark -> options.include(Pattern.quote("." + benchmark) + "$"));
            runs.keep(new Runner(options.build()).run());
        }
        return runs;
    }

    /** What came of it, in the unit of the benchmark; {@code null} if it is not here. */
    @Nullable Reading of(String benchmark) {
        return readings.get(benchmark);
    }

    private void keep(Collection<RunResult> results) {
        for (RunResult result : results) {
            Result<?> primary = Objects.requireNonNull(result.getPrimaryResult());
            String benchmark = result.getParams().getBenchmark();
            int method = benchmark.lastIndexOf('.');
            String name = benchmark.substring(benchmark.lastIndexOf('.', method - 1) + 1);
            readings.put(name, new Reading(primary.getScore(), primary.getScoreError()));
        }
    }
}
