package dev.escapement.fault.sweep;

import dev.escapement.definition.Definition;
import dev.escapement.definition.GuardedState;
import dev.escapement.definition.MapState;
import dev.escapement.definition.ParallelState;
import dev.escapement.definition.State;
import dev.escapement.definition.TaskState;
import dev.escapement.definition.Workflow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** The Tasks of a definition, wherever in it. */
@API(status = Status.INTERNAL)
public final class Tasks {

    private final Map<String, GuardedState> byName = new LinkedHashMap<>();

    private Tasks() {}

    /** Those of one definition. */
    public static Tasks of(Definition definition) {
        Tasks tasks = new Tasks();
        tasks.collect(definition.workflow());
        return tasks;
    }

    /** Their names, in the order of the definition. */
    public List<String> names() {
        return byName.keySet().stream().filter(name -> named(name) != null).toList();
    }

    @Nullable TaskState named(String name) {
        return byName.get(name) instanceof TaskState task ? task : null;
    }

    /** The Task, Map or Parallel of that name. */
    @Nullable GuardedState guarded(String name) {
        return byName.get(name);
    }

    private void collect(Workflow workflow) {
        for (State state : workflow.states().values()) {
            if (state instanceof GuardedState guarded) {
                byName.put(state.name(), guarded);
            }
            if (state instanceof ParallelState parallel) {
                parallel.branches().forEach(this::collect);
            } else if (state instanceof MapState map) {
                collect(map.processor());
            }
        }
    }
}
