package dev.escapement.behavior;

import dev.escapement.definition.ChoiceState;
import dev.escapement.definition.FailState;
import dev.escapement.definition.MapState;
import dev.escapement.definition.ParallelState;
import dev.escapement.definition.PassState;
import dev.escapement.definition.State;
import dev.escapement.definition.SucceedState;
import dev.escapement.definition.TaskState;
import dev.escapement.definition.WaitState;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Which behaviour belongs to which type of state. */
@API(status = Status.INTERNAL)
public final class Behaviors {

    private static final PassBehavior PASS = new PassBehavior();
    private static final TaskBehavior TASK = new TaskBehavior();
    private static final ChoiceBehavior CHOICE = new ChoiceBehavior();
    private static final WaitBehavior WAIT = new WaitBehavior();
    private static final SucceedBehavior SUCCEED = new SucceedBehavior();
    private static final FailBehavior FAIL = new FailBehavior();
    private static final ParallelBehavior PARALLEL = new ParallelBehavior();
    private static final MapBehavior MAP = new MapBehavior();

    private Behaviors() {}

    /** The step that the state wants to take. */
    public static Step enter(State state, Visit visit) {
        if (state instanceof PassState pass) {
            return PASS.enter(pass, visit);
        } else if (state instanceof ChoiceState choice) {
            return CHOICE.enter(choice, visit);
        } else if (state instanceof TaskState task) {
            return TASK.enter(task, visit);
        } else if (state instanceof WaitState wait) {
            return WAIT.enter(wait, visit);
        } else if (state instanceof SucceedState succeed) {
            return SUCCEED.enter(succeed, visit);
        } else if (state instanceof FailState fail) {
            return FAIL.enter(fail, visit);
        } else if (state instanceof ParallelState parallel) {
            return PARALLEL.enter(parallel, visit);
        } else {
            return MAP.enter((MapState) state, visit);
        }
    }

    /** The iterations of a Map, inline or distributed, for who only wants to look at them. */
    public static Step.Fork iterations(MapState state, Visit visit) {
        return MAP.iterations(state, visit);
    }
}
