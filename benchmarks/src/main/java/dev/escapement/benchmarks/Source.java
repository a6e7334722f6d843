package dev.escapement.benchmarks;

import java.util.List;

/** Who measures a figure. */
sealed interface Source {

    /** A warm JVM, by JMH. */
    static Source warm(String benchmark) {
        return new Warm(benchmark);
    }

    /** The first benchmark's time over the second's: how something grows. */
    static Source ratio(String upper, String lower) {
        return new Ratio(upper, lower);
    }

    /** A process of its own from its start to its end, in seconds. */
    static Source cold(String main, String... arguments) {
        return new Cold(main, List.of(arguments));
    }

    /** @param benchmark class and method */
    record Warm(String benchmark) implements Source {}

    /**
     * @param upper class and method
     * @param lower class and method
     */
    record Ratio(String upper, String lower) implements Source {}

    /**
     * @param main a class of this package with a main method
     * @param arguments options of the JVM that begin with a dash go before the class
     */
    record Cold(String main, List<String> arguments) implements Source {}
}
