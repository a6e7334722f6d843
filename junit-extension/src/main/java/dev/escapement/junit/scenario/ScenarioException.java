package dev.escapement.junit.scenario;

/** A scenario file that makes no sense; carries no stack trace, for it speaks about a text. */
final class ScenarioException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ScenarioException(String message) {
        super(message, null, false, false);
    }
}
