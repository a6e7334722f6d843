package dev.escapement.parser;

import dev.escapement.dataflow.DataFlow;
import dev.escapement.definition.Catcher;
import dev.escapement.definition.Retrier;
import dev.escapement.definition.TaskState;
import dev.escapement.definition.Transition;
import dev.escapement.expression.Expression;
import dev.escapement.services.TaskResource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads Task states. */
final class TaskReader {

    private TaskReader() {}

    static @Nullable TaskState read(Draft draft) {
        draft.fields().require("Resource");
        @Nullable TaskResource resource = ResourceReader.read(
                draft.fields(), draft.container().enclosure().express());
        DataFlow flow = draft.language().flow(draft);
        @Nullable Expression timeout = draft.language().number(draft, draft.fields(), Quantity.TIMEOUT);
        @Nullable Expression heartbeat = draft.language().number(draft, draft.fields(), Quantity.HEARTBEAT);
        @Nullable Expression credentials = credentials(draft);
        List<Retrier> retriers = RetryReader.read(draft);
        List<Catcher> catchers = CatchReader.read(draft);
        Transition transition = draft.transition();
        return resource == null
                ? null
                : new TaskState(
                        draft.core(flow), resource, timeout, heartbeat, credentials, retriers, catchers, transition);
    }

    private static @Nullable Expression credentials(Draft draft) {
        @Nullable Fields credentials = draft.fields().object("Credentials");
        if (credentials == null) {
            return null;
        }
        if (!credentials.has("RoleArn") && !credentials.has("RoleArn.$")) {
            draft.problems().schema(credentials.location(), "The field 'RoleArn' is required but was missing");
        }
        return draft.language().template(draft, draft.fields(), "Credentials");
    }
}
