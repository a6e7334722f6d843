package dev.escapement.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A shell in a folder with the files of a shop, at which a test types. */
final class Console {

    private static final Path SHOP = Path.of("src/test/shop");

    private final Path folder;
    private int width = 120;
    private boolean colourful;
    private InputStream typed = InputStream.nullInputStream();
    private ServedClient client;
    private boolean tracing;

    private Console(Path folder) {
        this.folder = folder;
    }

    /** In a copy of the shop, that may be written to. */
    static Console in(Path folder) {
        try (Stream<Path> files = Files.list(SHOP)) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(String.valueOf(file.getFileName()));
                if (!Files.exists(copy)) {
                    Files.copy(file, copy);
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return new Console(folder);
    }

    Console width(int columns) {
        width = columns;
        return this;
    }

    Console colourful() {
        colourful = true;
        return this;
    }

    Console typing(String text) {
        typed = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** With somebody who comes along while the program waits to be ended. */
    Console visitedBy(ServedClient somebody) {
        client = somebody;
        return this;
    }

    Console tracing() {
        tracing = true;
        return this;
    }

    /** Runs a command whose arguments have no blanks. */
    Answer types(String line) {
        return runs(line.split(" "));
    }

    Answer runs(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        if (client != null) {
            client.watches(() -> out.toString(StandardCharsets.UTF_8));
        }
        PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8);
        int code = new Shell(new Surroundings(
                        folder,
                        typed,
                        outStream,
                        errStream,
                        colourful,
                        () -> width,
                        "1.2.3",
                        tracing,
                        client == null ? () -> {} : client))
                .run(arguments);
        outStream.flush();
        errStream.flush();
        return new Answer(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** What came back. */
    record Answer(int code, String out, String err) {

        /** The longest of all lines. */
        int widest() {
            return (int) List.of(out, err).stream()
                    .flatMap(String::lines)
                    .mapToLong(line -> line.codePoints().count())
                    .max()
                    .orElse(0);
        }
    }
}
