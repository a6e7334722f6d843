package dev.escapement.fault.plan;

import dev.escapement.integration.CallSite;
import dev.escapement.integration.TaskCall;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Numbers those calls of a simulation that a plan asks for by number, per execution. */
final class CallCounts {

    private static final int SITES_REMEMBERED = 1_000;

    private static final Turn NOT_COUNTED = new Turn(0, 0);

    private final Set<String> counted;
    private final Map<Key, Integer> ofStates = new LinkedHashMap<>();
    private final Map<Key, Integer> ofSites = new LinkedHashMap<>();
    private final Set<String> sites = new LinkedHashSet<>();

    CallCounts(Set<String> counted) {
        this.counted = counted;
    }

    Turn next(TaskCall call) {
        CallSite site = call.site();
        if (sites.size() < SITES_REMEMBERED) {
            sites.add(site.toString());
        }
        if (!counted.contains(site.state())) {
            return NOT_COUNTED;
        }
        CallSite state = new CallSite(site.strand(), site.state(), 0, 0);
        return new Turn(
                ofStates.merge(new Key(call.executionArn(), state), 1, Integer::sum),
                ofSites.merge(new Key(call.executionArn(), site), 1, Integer::sum));
    }

    /** Where calls were made from. */
    Set<String> sites() {
        return sites;
    }

    record Turn(int ofState, int ofSite) {}

    private record Key(String execution, CallSite site) {}
}
