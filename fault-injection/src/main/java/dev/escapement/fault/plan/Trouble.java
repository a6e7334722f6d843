package dev.escapement.fault.plan;

/** What a call can end with before anything was done. */
enum Trouble {
    THROTTLED("throttled", "is throttled"),
    SERVER_ERROR("server-error", "meets an error of the service"),
    CONNECTION_LOST("connection-lost", "loses its connection before anything is done"),
    DENIED("denied", "is not permitted"),
    ERROR("error", "fails");

    private final String word;
    private final String sentence;

    Trouble(String word, String sentence) {
        this.word = word;
        this.sentence = sentence;
    }

    String word() {
        return word;
    }

    String sentence() {
        return sentence;
    }
}
