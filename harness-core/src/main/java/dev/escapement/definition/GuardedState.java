package dev.escapement.definition;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A state that may try again and catch: Task, Parallel and Map. */
@API(status = Status.EXPERIMENTAL)
public sealed interface GuardedState extends State permits TaskState, ParallelState, MapState {

    /** Asked in order when something failed. */
    List<Retrier> retriers();

    /** Asked in order when no retrier has another attempt. */
    List<Catcher> catchers();

    /** Where it leads when all went well. */
    Transition transition();
}
