package dev.escapement.parser;

import dev.escapement.definition.Definition;
import dev.escapement.definition.State;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Which states read which variables, as the service's DescribeStateMachine reports it. */
@API(status = Status.EXPERIMENTAL)
public final class VariableReferences {

    private VariableReferences() {}

    /** The sorted names of the variables by the name of the state that reads them; states that read none are left out. */
    public static Map<String, List<String>> of(Definition definition) {
        Map<String, List<String>> references = new LinkedHashMap<>();
        for (State state : EveryState.of(definition)) {
            if (!state.variables().isEmpty()) {
                references.put(state.name(), List.copyOf(state.variables()));
            }
        }
        return Collections.unmodifiableMap(references);
    }
}
