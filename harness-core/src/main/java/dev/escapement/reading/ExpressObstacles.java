package dev.escapement.reading;

import dev.escapement.definition.MapState;
import dev.escapement.definition.ParallelState;
import dev.escapement.definition.State;
import dev.escapement.definition.TaskState;
import dev.escapement.definition.Workflow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Why a workflow cannot be an Express one: what its states wait for, and how long it took (asl-reference 8.1). */
@API(status = Status.INTERNAL)
public final class ExpressObstacles {

    private final List<String> found = new ArrayList<>();

    private ExpressObstacles() {}

    /**
     * Those of a workflow.
     *
     * @param taken how long it took
     * @param limit how long an Express workflow may take
     */
    public static List<String> of(Workflow workflow, Duration taken, Duration limit) {
        ExpressObstacles obstacles = new ExpressObstacles();
        obstacles.search(workflow);
        if (taken.compareTo(limit) > 0) {
            obstacles.found.add("it took " + inWords(taken) + ", of " + inWords(limit) + " that it may take");
        }
        return List.copyOf(obstacles.found);
    }

    private void search(Workflow workflow) {
        workflow.states().values().forEach(this::search);
    }

    private void search(State state) {
        if (state instanceof TaskState task) {
            String unsupported = task.resource().unsupportedByExpress();
            if (unsupported != null) {
                found.add(state.name() + ": " + unsupported.strip());
            }
        } else if (state instanceof ParallelState parallel) {
            parallel.branches().forEach(this::search);
        } else if (state instanceof MapState map && map.distribution() != null) {
            found.add(state.name() + ": DISTRIBUTED map");
        } else if (state instanceof MapState map) {
            search(map.processor());
        }
    }

    private static String inWords(Duration duration) {
        String seconds = duration.toString().substring(2).replaceAll("(?<=[HM])(?=.)", " ");
        return duration.toHours() < 48
                ? seconds.replace("H", " h").replace("M", " min").replace("S", " s")
                : days(duration);
    }

    private static String days(Duration duration) {
        return duration.toDays() + " days";
    }
}
