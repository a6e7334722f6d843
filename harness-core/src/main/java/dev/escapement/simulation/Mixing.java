package dev.escapement.simulation;

/** Turns a seed and a label into well-spread bits, the same on every machine. */
final class Mixing {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private Mixing() {}

    static long hash(long seed, String label) {
        long hash = seed;
        for (int i = 0; i < label.length(); i++) {
            hash = mix(hash + GOLDEN_GAMMA + label.charAt(i));
        }
        return hash;
    }

    /** The finaliser of the SplitMix64 generator. */
    static long mix(long bits) {
        long z = bits + GOLDEN_GAMMA;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
