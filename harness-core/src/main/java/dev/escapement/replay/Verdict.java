package dev.escapement.replay;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** How far two histories agree. */
@API(status = Status.EXPERIMENTAL)
public enum Verdict {
    /** The same events with the same numbers, causes and details, in the same order. */
    EXACT("exactly"),
    /** The same events with the same details from the same causes; what happened concurrently, in another order. */
    CAUSAL("causally"),
    /** Other events, or other details. */
    DIVERGED("diverged");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    /** As an adverb: {@code reproduced exactly}. */
    public String word() {
        return word;
    }
}
