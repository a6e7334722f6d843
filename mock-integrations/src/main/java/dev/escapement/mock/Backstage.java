package dev.escapement.mock;

import dev.escapement.integration.CallSite;
import dev.escapement.integration.Integration;
import dev.escapement.integration.Outside;
import dev.escapement.integration.TaskCall;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What goes on behind a script in one simulation: who was called, who called back, who answers in the script's stead. */
final class Backstage {

    private final @Nullable Outside outside;
    private final List<TaskCall> calls = new ArrayList<>();
    private final List<TaskCall> abandoned = new ArrayList<>();
    private final List<Callback> callbacks = new ArrayList<>();
    private final Map<Attempt, Integration> substitutes = new LinkedHashMap<>();

    Backstage(@Nullable Outside outside) {
        this.outside = outside;
    }

    /** The simulation around; an answer that acts by itself later needs one. */
    Outside outside() {
        if (outside == null) {
            throw new ScriptException(
                    "This answer acts in a simulation. Give the script to one: Simulation.builder().answering(script)");
        }
        return outside;
    }

    void isCalled(TaskCall call) {
        calls.add(call);
    }

    void handsBack(Callback callback) {
        callbacks.add(callback);
    }

    /** Somebody else has taken the call, and wants to hear if nobody waits for its end any more. */
    void isTakenBy(Integration substitute, TaskCall call) {
        substitutes.put(Attempt.of(call), substitute);
    }

    void abandons(TaskCall call) {
        abandoned.add(call);
        Integration substitute = substitutes.remove(Attempt.of(call));
        if (substitute != null) {
            substitute.abandoned(call);
        }
    }

    List<TaskCall> calls() {
        return Collections.unmodifiableList(calls);
    }

    List<TaskCall> abandoned() {
        return Collections.unmodifiableList(abandoned);
    }

    List<Callback> callbacks() {
        return Collections.unmodifiableList(callbacks);
    }

    private record Attempt(String executionArn, CallSite site) {
        static Attempt of(TaskCall call) {
            return new Attempt(call.executionArn(), call.site());
        }
    }
}
