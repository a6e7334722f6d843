package dev.escapement.definition;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** A state that may try again and catch: Task, Parallel and Map. */
@API(status = Status.EXPERIMENTAL)
public sealed interface GuardedState extends State permits TaskState, ParallelState, MapState {

    /** Asked in order when something failed. */
    List<Retrier> retriers();

    /** Asked in order when no retrier has another attempt. */
    List<Catcher> catchers();

    /** The place of the first retrier that names the error, which decides alone; -1 if none does (asl-reference 5.3). */
    default int retrierFor(@Nullable String error, boolean missedHeartbeat) {
        return ErrorMatching.first(retriers(), Retrier::errorEquals, error, missedHeartbeat);
    }

    /** The place of the first catcher that names the error; -1 if none does. */
    default int catcherFor(@Nullable String error, boolean missedHeartbeat) {
        return ErrorMatching.first(catchers(), Catcher::errorEquals, error, missedHeartbeat);
    }

    /** Where it leads when all went well. */
    Transition transition();
}
