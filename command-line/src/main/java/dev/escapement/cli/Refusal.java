package dev.escapement.cli;

/** A command that cannot be carried out as it was given; its message is for whoever typed it, and carries no stack trace. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message, null, false, false);
    }
}
