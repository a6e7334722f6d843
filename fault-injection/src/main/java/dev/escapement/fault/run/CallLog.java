package dev.escapement.fault.run;

import dev.escapement.fault.plan.Latency;
import dev.escapement.integration.CallSite;
import dev.escapement.integration.Integration;
import dev.escapement.integration.Outside;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes down every call that the workflow makes. */
final class CallLog implements Integration {

    private final Integration delegate;
    private final Turns turns;
    private final List<MadeCall> calls;
    private final Map<Key, Integer> ofStates = new LinkedHashMap<>();
    private final Map<Key, Integer> ofSites = new LinkedHashMap<>();

    CallLog(Integration delegate, Turns turns, List<MadeCall> calls) {
        this.delegate = delegate;
        this.turns = turns;
        this.calls = calls;
    }

    @Override
    public TaskReply call(TaskCall call) {
        CallSite site = call.site();
        CallSite state = new CallSite(site.strand(), site.state(), 0, 0);
        int nthCall = ofStates.merge(new Key(call.executionArn(), state), 1, Integer::sum);
        int nthOfSite = ofSites.merge(new Key(call.executionArn(), site), 1, Integer::sum);
        int order = turns.next();
        TaskReply reply = delegate.call(call);
        calls.add(new MadeCall(call, order, nthCall, nthOfSite, Latency.ofWhole(reply)));
        return reply;
    }

    @Override
    public void joins(Outside outside) {
        delegate.joins(outside);
    }

    @Override
    public void abandoned(TaskCall call) {
        delegate.abandoned(call);
    }

    @Override
    public String reproducer() {
        return delegate.reproducer();
    }

    private record Key(String execution, CallSite site) {}
}
