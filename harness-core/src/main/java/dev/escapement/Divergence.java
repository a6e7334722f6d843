package dev.escapement;

import dev.escapement.recording.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * The first event of a replay that is not as recorded, beside the one that was.
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

    /** It in words, a line each. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("recorded   " + shown(recorded));
        lines.add("replayed   " + shown(replayed));
        differences.forEach(difference -> lines.add("differs    " + difference));
        if (state != null) {
            lines.add("in         " + state);
            lines.add("input      " + cut(String.valueOf(input)));
        }
        evaluated.forEach(line -> lines.add("evaluated  " + cut(line)));
        lines.add("because    " + reason);
        return lines;
    }

    private static String shown(@Nullable RecordedEvent event) {
        return event == null
                ? "nothing"
                : event.label() + "  " + cut(event.details().toString());
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static final int LONGEST = 160;
}
