package dev.escapement.operations;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is there, or will be once enough has happened in the simulation: StartSyncExecution answers when the execution has
 * ended, GetActivityTask when a task has come.
 */
@API(status = Status.EXPERIMENTAL)
public final class Reply {

    private final List<Consumer<JsonNode>> listeners = new ArrayList<>(1);
    private @Nullable JsonNode json;
    private @Nullable Runnable whenGivenUp;

    Reply() {}

    /** What was answered; {@code null} while nothing was. */
    public @Nullable JsonNode json() {
        return json;
    }

    /** Hears of the answer, now or later. */
    public void whenThere(Consumer<JsonNode> listener) {
        JsonNode there = json;
        if (there == null) {
            listeners.add(listener);
        } else {
            listener.accept(there);
        }
    }

    /** Nobody wants the answer any more: the client has gone. */
    public void giveUp() {
        listeners.clear();
        if (json == null && whenGivenUp != null) {
            whenGivenUp.run();
        }
    }

    void whenGivenUp(Runnable work) {
        whenGivenUp = work;
    }

    void answer(JsonNode answer) {
        json = answer;
        listeners.forEach(listener -> listener.accept(answer));
        listeners.clear();
    }
}
