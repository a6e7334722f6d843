package dev.escapement.parser;

import dev.escapement.dataflow.DataFlow;
import dev.escapement.definition.Catcher;
import dev.escapement.definition.ParallelState;
import dev.escapement.definition.Retrier;
import dev.escapement.definition.Transition;
import dev.escapement.definition.Workflow;
import java.util.ArrayList;
import java.util.List;

/** Reads Parallel states. */
final class ParallelReader {

    private static final FieldSet BRANCH = FieldSet.of("StartAt States Comment");

    private ParallelReader() {}

    static ParallelState read(Draft draft) {
        draft.fields().require("Branches");
        draft.fields().notEmpty("Branches");
        DataFlow flow = draft.language().flow(draft);
        List<Workflow> branches = branches(draft);
        List<Retrier> retriers = RetryReader.read(draft);
        List<Catcher> catchers = CatchReader.read(draft);
        Transition transition = draft.transition();
        return new ParallelState(draft.core(flow), branches, retriers, catchers, transition);
    }

    private static List<Workflow> branches(Draft draft) {
        List<Workflow> branches = new ArrayList<>();
        for (Fields fields : draft.fields().objects("Branches")) {
            Workflow branch = draft.container().inside(fields, BRANCH);
            if (branch != null) {
                branches.add(branch);
            }
        }
        return branches;
    }
}
