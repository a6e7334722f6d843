package dev.escapement.operations;

import org.jspecify.annotations.Nullable;

/**
 * An ARN of Step Functions, taken apart (asl-reference 8.2).
 *
 * @param home region and account: {@code us-east-1:123456789012}
 * @param kind {@code stateMachine}, {@code execution}, …
 * @param name of the machine or activity
 * @param qualifier what follows the name: a version, an alias, an execution; {@code null} for nothing
 */
record StatesArn(
        String text,
        String home,
        String kind,
        String name,
        @Nullable String qualifier) {

    private static final int HOME = 3;
    private static final int KIND = 5;
    private static final int PARTS = 8;

    static StatesArn parse(String text) {
        String[] parts = text.split(":", PARTS);
        if (parts.length < KIND + 2 || !parts[0].equals("arn") || !parts[2].equals("states")) {
            throw Refusals.invalidArn(text);
        }
        return new StatesArn(
                text,
                parts[HOME] + ":" + parts[HOME + 1],
                parts[KIND],
                parts[KIND + 1],
                parts.length == PARTS ? parts[PARTS - 1] : null);
    }

    /** The same, if it is of this kind. */
    static StatesArn parse(String text, String kind) {
        StatesArn arn = parse(text);
        if (!arn.kind().equals(kind)) {
            throw Refusals.wrongKind(arn.kind());
        }
        return arn;
    }

    boolean isLabelled() {
        return name.indexOf('/') >= 0;
    }

    /** The machine, without version and alias. */
    String machineArn() {
        return "arn:aws:states:" + home + ":stateMachine:" + name;
    }

    /** The number of the version; 0 when it names none. */
    int versionNumber() {
        String wanted = qualifier;
        if (wanted == null
                || wanted.isEmpty()
                || wanted.length() > 9
                || !wanted.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return 0;
        }
        return Integer.parseInt(wanted);
    }
}
