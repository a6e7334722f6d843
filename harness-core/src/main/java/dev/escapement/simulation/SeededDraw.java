package dev.escapement.simulation;

import java.util.Random;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The one number that the service derives from a seed written in a definition: {@code States.MathRandom(1, 10, 42)},
 * {@code $random(42)}. The generator is specified bit by bit, so the answer is the same everywhere (asl-reference 2.5, 2.8).
 */
@API(status = Status.EXPERIMENTAL)
public final class SeededDraw {

    private SeededDraw() {}

    /** A fraction from 0 to 1, without 1. */
    public static double fraction(long seed) {
        return new Random(seed).nextDouble();
    }

    /** A whole number from {@code low} to {@code high}, without {@code high}. */
    public static long between(long seed, long low, long high) {
        long width = high - low;
        boolean small = width > 0 && width <= Integer.MAX_VALUE;
        return small ? low + new Random(seed).nextInt((int) width) : new Random(seed).nextLong(low, high);
    }
}
