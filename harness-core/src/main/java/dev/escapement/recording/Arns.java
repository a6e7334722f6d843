package dev.escapement.recording;

import org.jspecify.annotations.Nullable;

/** What the ARN of an execution tells (asl-reference 8.2). */
record Arns(String prefix, String kind, String machine, String name) {

    private static final int PARTS_BEFORE = 5;

    /** Reads it; {@code null} if it is no execution's. */
    static @Nullable Arns of(@Nullable String arn) {
        String[] parts = arn == null ? new String[0] : arn.split(":");
        if (parts.length < PARTS_BEFORE + 3 || !isExecution(parts[PARTS_BEFORE])) {
            return null;
        }
        String prefix = String.join(":", java.util.Arrays.copyOf(parts, PARTS_BEFORE)) + ":";
        return new Arns(prefix, parts[PARTS_BEFORE], parts[PARTS_BEFORE + 1], parts[PARTS_BEFORE + 2]);
    }

    boolean isExpress() {
        return kind.equals("express");
    }

    String machineArn() {
        return prefix + "stateMachine:" + machine;
    }

    private static boolean isExecution(String kind) {
        return kind.equals("execution") || kind.equals("express");
    }
}
