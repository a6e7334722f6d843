package dev.escapement;

import dev.escapement.recording.RecordedEvent;
import dev.escapement.replay.Difference;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * The first event of a replay that is not as recorded.
 *
 * @param recorded what was recorded; {@code null} if the replay has an event too many
 * @param replayed what happened instead; {@code null} if nothing did
 * @param state the state it happened in; {@code null} outside of all
 * @param input the input of that state as JSON
 * @param evaluated what came of the state's input and its expressions, a line each
 * @param differences in what the two events differ
 * @param reason why, as far as can be told
 */
@API(status = Status.EXPERIMENTAL)
public record Divergence(
        @Nullable RecordedEvent recorded,
        @Nullable RecordedEvent replayed,
        @Nullable String state,
        @Nullable String input,
        List<String> evaluated,
        List<String> differences,
        String reason) {

    public Divergence {
        evaluated = List.copyOf(evaluated);
        differences = List.copyOf(differences);
    }

    static @Nullable Divergence of(Replayed replayed, @Nullable Difference first) {
        return first == null || replayed.verdict() == dev.escapement.replay.Verdict.EXACT
                ? null
                : new Divergence(first.expected(), first.actual(), null, null, List.of(), first.details(), "");
    }
}
