package dev.escapement.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Where the program begins and ends: {@code java -jar escapement.jar validate order.asl.json}.
 *
 * <p>The only class that reads the machine, and therefore excused from the rules against it: the terminal, the environment, the
 * standard streams, the exit. Everything else is handed what it needs.
 */
@API(status = Status.EXPERIMENTAL)
public final class Main {

    private static final int BUFFER = 1 << 14;
    private static final int WIDTH_OF_A_PIPE = 120;
    private static final int WIDTH_OF_A_TERMINAL = 80;
    private static final Pattern ROWS_AND_COLUMNS = Pattern.compile("\\d+ (\\d+)\\s*");

    private Main() {}

    /** Runs one command and exits with what came of it. */
    public static void main(String[] arguments) {
        boolean terminal = isTerminal();
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err);
        Surroundings surroundings = new Surroundings(
                Path.of("").toAbsolutePath(),
                System.in,
                out,
                err,
                terminal && isEmpty("NO_COLOR") && !"dumb".equals(System.getenv("TERM")),
                () -> width(terminal),
                version(),
                !isEmpty("ESCAPEMENT_TRACE"),
                Main::waitForTheEnd);
        int code = new Shell(surroundings).run(arguments);
        // Whoever stopped listening is no trouble of ours: a broken pipe makes no noise.
        out.flush();
        err.flush();
        System.exit(code);
    }

    private static void waitForTheEnd() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(
                new java.io.BufferedOutputStream(new FileOutputStream(descriptor), BUFFER),
                false,
                StandardCharsets.UTF_8);
    }

    /** From JDK 22 on there is a console even without a terminal, and a method that tells. */
    @SuppressWarnings("SystemConsoleNull") // that method is asked where it is there
    private static boolean isTerminal() {
        Object console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException older) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException unclear) {
            return false;
        }
    }

    private static boolean isEmpty(String variable) {
        @Nullable String value = System.getenv(variable);
        return value == null || value.isEmpty();
    }

    private static int width(boolean terminal) {
        Matcher said = Pattern.compile("\\d{1,5}").matcher(isEmpty("COLUMNS") ? "" : System.getenv("COLUMNS"));
        if (said.matches()) {
            return Integer.parseInt(said.group());
        }
        return terminal ? widthOfTerminal() : WIDTH_OF_A_PIPE;
    }

    private static int widthOfTerminal() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String answer = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            Matcher size = ROWS_AND_COLUMNS.matcher(answer);
            int columns = size.matches() ? Integer.parseInt(size.group(1)) : 0;
            return columns > 0 ? columns : WIDTH_OF_A_TERMINAL;
        } catch (IOException noSuchProgram) {
            return WIDTH_OF_A_TERMINAL;
        }
    }

    private static String version() {
        @Nullable String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "of this source tree" : version;
    }
}
