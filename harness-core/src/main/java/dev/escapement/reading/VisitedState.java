package dev.escapement.reading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.journal.Journal;
import dev.escapement.simulation.StrandPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * One visit of a state, from its entry to its end.
 *
 * @param state its name
 * @param path in which branch or iteration
 * @param output {@code null} if it was not left
 * @param assigned the variables it assigned on leaving
 * @param attempts how it was tried, the first time included
 * @param children how many branches or iterations its last attempt was to have
 * @param forked those of them that began
 */
@API(status = Status.EXPERIMENTAL)
public record VisitedState(
        String state,
        StrandPath path,
        JsonNode input,
        @Nullable JsonNode output,
        Map<String, JsonNode> assigned,
        List<Attempt> attempts,
        int children,
        List<ForkedChild> forked) {

    /** All visits of an execution, in the order in which they began. */
    public static List<VisitedState> of(Journal journal) {
        return VisitCollector.of(journal);
    }

    /** Whether it came to its end without an error that nobody retried. */
    public boolean succeeded() {
        return output != null && !wasCaught();
    }

    /** Whether a catcher led out of it. */
    public boolean wasCaught() {
        return output != null && attempts.get(attempts.size() - 1).trouble() != null;
    }

    /** The parameters of each call that its Task made, in order. */
    public List<JsonNode> calls() {
        return attempts.stream()
                .map(Attempt::parameters)
                .filter(Objects::nonNull)
                .toList();
    }

    /** What became of each error, in order. */
    public List<Explanation> errors() {
        return attempts.stream().map(Attempt::trouble).filter(Objects::nonNull).toList();
    }

    /** How long it rested before each further attempt. */
    public List<Duration> delays() {
        return errors().stream()
                .map(Explanation::delay)
                .filter(Objects::nonNull)
                .toList();
    }
}
