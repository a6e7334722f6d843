package dev.escapement.junit;

import dev.escapement.maprun.Progress;
import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Tells how far long Map runs have come, so that nobody believes they hang: a line that renews itself on a terminal, elsewhere one
 * every ten seconds. Whatever is over within two seconds says nothing.
 */
final class MapProgress implements Progress.Listener {

    private static final long SECOND = 1_000_000_000L;
    private static final long PATIENCE = 2 * SECOND;

    private final LongSupplier nanos;
    private final PrintStream out;
    private final boolean interactive;
    private final long start;
    private long told;
    private boolean inLine;

    MapProgress() {
        this(System::nanoTime, System.out, isInteractive());
    }

    MapProgress(LongSupplier nanos, PrintStream out, boolean interactive) {
        this.nanos = nanos;
        this.out = out;
        this.interactive = interactive;
        this.start = nanos.getAsLong();
        this.told = start;
    }

    @Override
    public void advanced(Progress progress) {
        long now = nanos.getAsLong();
        long interval = interactive ? SECOND / 5 : 10 * SECOND;
        if (now - start < PATIENCE || now - told < interval) {
            return;
        }
        told = now;
        String line = String.format(
                Locale.ROOT,
                "%s: %,d of %,d items, %,d failed, virtual time %s",
                progress.mapRunArn(),
                progress.items(),
                progress.known(),
                progress.failed(),
                progress.at());
        if (interactive) {
            out.print("\r" + line);
            out.flush();
            inLine = true;
        } else {
            out.println(line);
        }
    }

    /** Nothing more will come: what others print begins a line of its own. */
    void end() {
        if (inLine) {
            out.println();
            inLine = false;
        }
    }

    /** Newer JVMs hand out a console even where there is no terminal, and say so. */
    @SuppressWarnings("SystemConsoleNull") // and what they say is asked
    private static boolean isInteractive() {
        Console console = System.console();
        if (console == null || System.getenv("CI") != null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderJvm) {
            return true;
        }
    }
}
