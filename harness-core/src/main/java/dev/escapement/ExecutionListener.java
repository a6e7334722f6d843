package dev.escapement;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Hears of the executions of a simulation, children of distributed Maps aside. */
@API(status = Status.INTERNAL)
public interface ExecutionListener {

    /** It was started just now. */
    void started(Execution execution);

    /** It goes on after an end that was none. */
    void redriven(Execution execution);

    /** It has ended. */
    void ended(Execution execution);
}
