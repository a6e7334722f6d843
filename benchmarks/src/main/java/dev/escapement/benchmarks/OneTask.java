package dev.escapement.benchmarks;

import java.util.Objects;

/** The least that a process can do with the harness: read a machine, run one Task, tell its output. */
final class OneTask {

    private OneTask() {}

    /** Prints the output. */
    public static void main(String[] arguments) {
        System.out.println(Objects.requireNonNull(Scenario.oneTask().run().output()));
    }
}
