package dev.escapement.junit;

import dev.escapement.replay.Verdict;
import java.util.List;

/** What {@link RecordedHistory} says. */
record ReplayWish(Origin.Place place, List<Verdict> expected) {

    ReplayWish {
        expected = List.copyOf(expected);
    }
}
