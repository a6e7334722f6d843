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
 * @param calls the parameters of each attempt of a Task that was made
 * @param errors what became of each error, in order
 * @param children the branches or iterations of its last attempt
 */
@API(status = Status.EXPERIMENTAL)
public record VisitedState(
        String state,
        StrandPath path,
        JsonNode input,
        @Nullable JsonNode output,
        Map<String, JsonNode> assigned,
        List<JsonNode> calls,
        List<Explanation> errors,
        int children) {

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
        return output != null
                && !errors.isEmpty()
                && errors.get(errors.size() - 1).delay() == null;
    }

    /** How often it was tried, the first time included. */
    public int attempts() {
        return 1 + delays().size();
    }

    /** How long it rested before each further attempt. */
    public List<Duration> delays() {
        return errors.stream().map(Explanation::delay).filter(Objects::nonNull).toList();
    }
}
