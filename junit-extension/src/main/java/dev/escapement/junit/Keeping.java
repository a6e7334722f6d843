package dev.escapement.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether tests may write what a project keeps to compare with. Whatever is written is reported as a failure of the test, so that
 * somebody looks at it.
 *
 * @param readOnly nothing is written, not even on a first run
 * @param renewing what differs is written anew
 */
record Keeping(boolean readOnly, boolean renewing) {

    private static final String FLAG = "escapement.record";

    /** As this run was asked to. */
    static Keeping ofThisRun() {
        return new Keeping(System.getenv("CI") != null, Boolean.getBoolean(FLAG));
    }

    /** Whether what differs is to be written anew. */
    boolean renews() {
        return renewing && !readOnly;
    }

    /** Writes what was not there yet, if it may, and says what was done. */
    String first(Path file, String what, String text) {
        if (readOnly) {
            return "there is none at " + file.toAbsolutePath().normalize()
                    + ", and none is written where CI is set: run the test at home and commit what it writes";
        }
        write(file, text);
        return "there was none. This " + what + " has been written to " + file + ": look at it, then run again";
    }

    /** Writes what has changed, and says so. */
    String renewed(Path file, String text) {
        write(file, text);
        return "did not. It has been renewed: look at what changed, then run again without -D" + FLAG;
    }

    private static void write(Path file, String text) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, text);
        } catch (IOException trouble) {
            throw new UncheckedIOException(file + " cannot be written", trouble);
        }
    }
}
