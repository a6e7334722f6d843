package dev.escapement.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.simulation.StrandPath;
import java.time.Instant;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Where one line of states stands: the root, a branch or an iteration.
 *
 * @param path which of them
 * @param state the state it is in, or is about to enter
 * @param enteredAt when it entered the state; {@code null} if it is about to
 * @param attempt which attempt of the state, counted from 1; 0 if it is about to enter it
 * @param input the input of the state, as it comes in
 * @param variables all variables that can be read there, the innermost first
 * @param context the context object; {@code null} if it is about to enter the state
 * @param stages what has become of the input so far, by the names of TestState: {@code afterInputPath}, {@code afterParameters}
 * @param waits what it waits for: {@code for the reply of …, due …}
 */
@API(status = Status.EXPERIMENTAL)
public record OpenStrand(
        StrandPath path,
        String state,
        @Nullable Instant enteredAt,
        int attempt,
        JsonNode input,
        Map<String, JsonNode> variables,
        @Nullable JsonNode context,
        Map<String, JsonNode> stages,
        String waits) {

    /** The state with the way to it: {@code Each[3]/Charge}. */
    public String place() {
        String way = path.toString();
        return way.isEmpty() ? state : way + "/" + state;
    }
}
