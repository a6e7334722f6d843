package dev.escapement.parser;

import dev.escapement.dataflow.DataFlow;
import dev.escapement.definition.Transition;
import dev.escapement.definition.WaitState;
import dev.escapement.definition.WaitState.Until;
import org.jspecify.annotations.Nullable;

/** Reads Wait states. */
final class WaitReader {

    private WaitReader() {}

    static @Nullable WaitState read(Draft draft) {
        DataFlow flow = draft.language().flow(draft);
        @Nullable Until until = draft.language().until(draft);
        Transition transition = draft.transition();
        return until == null ? null : new WaitState(draft.core(flow), until, transition);
    }
}
