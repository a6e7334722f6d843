package dev.escapement.engine;

import java.util.List;

/** What a visit waits for: an answer, its children, or time to pass. */
interface OpenWork {

    /** Ends it without a word to the visit. */
    void cutShort();

    /** Per open strand, what it waits for. */
    List<String> waits();
}
