package dev.escapement.definition;

import dev.escapement.dataflow.DataFlow;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** One state of a workflow; eight types, each a record. */
@API(status = Status.EXPERIMENTAL)
public sealed interface State permits PassState, ChoiceState, WaitState, SucceedState, FailState, GuardedState {

    /** What all states have. */
    StateCore core();

    /** Its name, unique in the whole definition. */
    default String name() {
        return core().name();
    }

    /** The way of data through it. */
    default DataFlow flow() {
        return core().flow();
    }

    /** The variables that its fields read, sorted; states nested in it speak for themselves. */
    default Set<String> variables() {
        return core().variables();
    }

    /** The type's name in the language. */
    String type();
}
