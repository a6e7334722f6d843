package dev.escapement.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.function.IntSupplier;

/**
 * What a command knows of the machine: all of it comes in here.
 *
 * @param folder what relative names are relative to
 * @param colourful whether somebody looks at the output who likes colours
 * @param width how many characters fit on a line; only asked when something is printed
 * @param version of this build
 * @param tracing whether an error of the program itself shows where it happened
 * @param untilEnded waits until somebody ends the program from outside
 */
record Surroundings(
        Path folder,
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean colourful,
        IntSupplier width,
        String version,
        boolean tracing,
        Runnable untilEnded) {}
