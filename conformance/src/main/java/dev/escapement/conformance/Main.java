package dev.escapement.conformance;

import java.io.IOException;
import java.nio.file.Path;

/** Answers every case of a folder: {@code Main CASES OUT}. */
public final class Main {

    private Main() {}

    /** Takes the folder of the cases and the folder for the answers. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException(
                    "two folders are needed, that of the cases and that for the answers, but there are "
                            + arguments.length + " arguments");
        }
        new Questions(Path.of(arguments[0])).answerInto(Path.of(arguments[1]));
    }
}
