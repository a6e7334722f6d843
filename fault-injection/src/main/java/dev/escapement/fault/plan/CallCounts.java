package dev.escapement.fault.plan;

import dev.escapement.integration.CallSite;
import dev.escapement.integration.TaskCall;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Numbers the calls of a simulation, per execution. */
final class CallCounts {

    private static final int SITES_REMEMBERED = 1_000;

    private final Map<Key, Integer> ofStates = new LinkedHashMap<>();
    private final Map<Key, Integer> ofSites = new LinkedHashMap<>();
    private final Set<String> sites = new LinkedHashSet<>();

    Turn next(TaskCall call) {
        CallSite site = call.site();
        CallSite state = new CallSite(site.strand(), site.state(), 0, 0);
        if (sites.size() < SITES_REMEMBERED) {
            sites.add(site.toString());
        }
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
