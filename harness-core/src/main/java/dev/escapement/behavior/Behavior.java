package dev.escapement.behavior;

import dev.escapement.definition.State;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What a type of state does when it is entered, and again on each retry. Not to be implemented outside this room. */
@API(status = Status.INTERNAL)
@FunctionalInterface
public interface Behavior<S extends State> {

    /** The step to take now. */
    Step enter(S state, Visit visit);
}
