package dev.escapement.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** States and where to start among them: a whole machine, a branch of a Parallel, or the processor of a Map. */
@API(status = Status.EXPERIMENTAL)
public record Workflow(String startAt, Map<String, State> states) {

    public Workflow {
        states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
        if (!states.containsKey(startAt)) {
            throw new IllegalArgumentException("no state is named '" + startAt + "'");
        }
    }

    /** The state with the name, which must exist: the parser has checked every transition. */
    public State state(String name) {
        State state = states.get(name);
        if (state == null) {
            throw new IllegalArgumentException("no state is named '" + name + "' among " + states.keySet());
        }
        return state;
    }
}
