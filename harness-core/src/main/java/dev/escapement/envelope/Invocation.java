package dev.escapement.envelope;

import dev.escapement.integration.TaskCall;

/**
 * What {@code lambda:invoke} was asked for.
 *
 * @param version what ran, as far as the call tells: an alias does not say which version it stands for
 * @param type {@code RequestResponse}, {@code Event} or {@code DryRun}
 */
record Invocation(String version, String type) {

    static Invocation of(TaskCall call) {
        String qualifier = call.parameters().path("Qualifier").asText("");
        return new Invocation(
                isVersion(qualifier) ? qualifier : "$LATEST",
                call.parameters().path("InvocationType").asText("RequestResponse"));
    }

    /** Whether anybody waits for the function. */
    boolean answers() {
        return statusCode() == 200;
    }

    int statusCode() {
        return switch (type) {
            case "Event" -> 202;
            case "DryRun" -> 204;
            default -> 200;
        };
    }

    private static boolean isVersion(String qualifier) {
        return !qualifier.isEmpty() && qualifier.chars().allMatch(Character::isDigit);
    }
}
