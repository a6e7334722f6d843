package dev.escapement.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a visit waits for: an answer, its children, or time to pass. */
interface OpenWork {

    /** Ends it without a word to the visit. */
    void cutShort();

    /** What of it cannot be redriven here although the service would; {@code null} if nothing stands in the way. */
    default @Nullable String redriveObstacle() {
        return null;
    }

    /** What the visit waits for. */
    String waitsFor();

    /** Per open strand, what it waits for. */
    List<String> waits();
}
