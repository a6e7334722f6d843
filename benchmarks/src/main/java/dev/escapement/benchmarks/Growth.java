package dev.escapement.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** How time and allocated bytes grow with the size of what is run: {@link GrowthBenchmark} as curves. */
final class Growth {

    private static final double MEGABYTE = 1 << 20;

    private final Map<String, List<Plot.Point>> milliseconds = new LinkedHashMap<>();
    private final Map<String, List<Plot.Point>> megabytes = new LinkedHashMap<>();

    private Growth() {}

    static Growth measure(String log) throws RunnerException {
        Growth growth = new Growth();
        OptionsBuilder options = new OptionsBuilder();
        options.include("\\.GrowthBenchmark\\.").addProfiler(GCProfiler.class).output(log);
        new Runner(options.build()).run().forEach(growth::keep);
        return growth;
    }

    void writeTo(Path file) {
        try {
            Files.writeString(file, Plot.page(milliseconds, megabytes));
        } catch (IOException trouble) {
            throw new UncheckedIOException("The growth curves cannot be written to " + file, trouble);
        }
    }

    private void keep(RunResult result) {
        String benchmark = result.getParams().getBenchmark();
        String name = benchmark.substring(benchmark.lastIndexOf('.') + 1);
        double size = Double.parseDouble(result.getParams().getParam("size"));
        add(milliseconds, name, size, Objects.requireNonNull(result.getPrimaryResult()));
        result.getSecondaryResults().forEach((key, bytes) -> {
            if (key.endsWith("gc.alloc.rate.norm")) {
                add(megabytes, name, size, bytes);
            }
        });
    }

    private static void add(Map<String, List<Plot.Point>> curves, String name, double size, Result<?> result) {
        double unit = result.getScoreUnit().startsWith("B") ? MEGABYTE : 1;
        curves.computeIfAbsent(name, fresh -> new ArrayList<>()).add(new Plot.Point(size, result.getScore() / unit));
    }
}
