package dev.escapement.reading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.simulation.StrandPath;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * A branch of a Parallel or an iteration of an inline Map.
 *
 * @param path which one
 * @param ending how it stands
 * @param visits of its own states, in the order in which they began
 */
@API(status = Status.EXPERIMENTAL)
public record ForkedChild(StrandPath path, Ending ending, List<VisitedState> visits) {

    /** What its first state was given; {@code null} if none was entered. */
    public @Nullable JsonNode input() {
        return visits.isEmpty() ? null : visits.get(0).input();
    }

    /** What its last state put out; {@code null} if it did not succeed. */
    public @Nullable JsonNode output() {
        return ending == Ending.SUCCEEDED && !visits.isEmpty()
                ? visits.get(visits.size() - 1).output()
                : null;
    }

    /** How a branch or iteration may stand. */
    @API(status = Status.EXPERIMENTAL)
    public enum Ending {
        /** It has not ended. */
        OPEN,
        /** It came to a good end. */
        SUCCEEDED,
        /** It failed, and with it the attempt of its Parallel or Map. */
        FAILED,
        /** It was cut short because another failed. */
        ABORTED
    }
}
