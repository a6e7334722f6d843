package dev.escapement.parser;

import dev.escapement.dataflow.DataFlow;
import dev.escapement.definition.PassState;
import dev.escapement.definition.Transition;

/** Reads Pass states. */
final class PassReader {

    private PassReader() {}

    static PassState read(Draft draft) {
        DataFlow flow = draft.language().flow(draft);
        Transition transition = draft.transition();
        return new PassState(draft.core(flow), draft.fields().get("Result"), transition);
    }
}
