package dev.escapement.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Processes from their start to their end, several times. */
final class ColdRuns {

    private static final int TIMES = 5;

    private static final double SECOND = 1e9;

    private ColdRuns() {}

    /** The median of five, and half their range. */
    static Reading of(Source.Cold cold) {
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            seconds.add(once(cold));
        }
        Collections.sort(seconds);
        return new Reading(seconds.get(TIMES / 2), (seconds.get(TIMES - 1) - seconds.get(0)) / 2);
    }

    private static double once(Source.Cold cold) {
        long begin = System.nanoTime();
        try {
            int code = new ProcessBuilder(command(cold))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException(cold.main() + " ended with " + code);
            }
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + cold.main() + " ran", stop);
        }
        return (System.nanoTime() - begin) / SECOND;
    }

    private static List<String> command(Source.Cold cold) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-cp");
        command.add(new File(System.getProperty("java.class.path")).getAbsolutePath());
        cold.arguments().stream().filter(option -> option.startsWith("-")).forEach(command::add);
        command.add(ColdRuns.class.getPackageName() + "." + cold.main());
        cold.arguments().stream().filter(option -> !option.startsWith("-")).forEach(command::add);
        return command;
    }
}
