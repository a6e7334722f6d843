package dev.escapement.random;

import dev.escapement.Execution;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Prints one fingerprint of many histories; the same on every machine, or something reads the machine. */
final class Canary {

    private static final int MACHINES = 300;

    private Canary() {}

    public static void main(String[] arguments) throws NoSuchAlgorithmException {
        System.out.print(fingerprint());
    }

    static String fingerprint() throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (long seed = 0; seed < MACHINES; seed++) {
            Execution execution = RandomRun.of(seed);
            if (execution != null) {
                digest.update(RandomRun.told(execution).getBytes(StandardCharsets.UTF_8));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
