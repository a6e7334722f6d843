package dev.escapement.fault.sweep;

import dev.escapement.definition.GuardedState;
import dev.escapement.fault.plan.Fault;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which errors are raised already, and which ways out of the state they take. */
final class Known {

    private final @Nullable GuardedState state;
    private final Map<String, Fault> raised = new LinkedHashMap<>();
    private final Map<String, Fault> waysOut = new LinkedHashMap<>();

    Known(@Nullable GuardedState state) {
        this.state = state;
    }

    void add(Fault fault, @Nullable String error) {
        if (error != null) {
            raised.putIfAbsent(error, fault);
            waysOut.putIfAbsent(wayOut(error), fault);
        }
    }

    @Nullable String raised(String error) {
        Fault same = raised.get(error);
        return same == null ? null : "is what " + same + " raises";
    }

    @Nullable String raisedOrTreatedAlike(String error) {
        Fault alike = waysOut.get(wayOut(error));
        String same = raised(error);
        return same != null || alike == null ? same : "meets the same retrier and catcher as " + alike;
    }

    private String wayOut(String error) {
        return state == null ? error : state.retrierFor(error, false) + "/" + state.catcherFor(error, false);
    }
}
