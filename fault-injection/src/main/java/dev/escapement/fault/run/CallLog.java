package dev.escapement.fault.run;

import dev.escapement.fault.plan.Latency;
import dev.escapement.integration.CallSite;
import dev.escapement.integration.Integration;
import dev.escapement.integration.Outside;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes down every call that the workflow makes. */
final class CallLog implements Integration {

    private final Integration delegate;
    private final Turns turns;
    private final List<MadeCall> calls = new ArrayList<>();
    private final Map<Integer, Instant> endedLater = new LinkedHashMap<>();
    private final Map<String, Integer> byToken = new LinkedHashMap<>();
    private final Map<Key, Integer> ofStates = new LinkedHashMap<>();
    private final Map<Key, Integer> ofSites = new LinkedHashMap<>();
    private @Nullable Outside outside;

    CallLog(Integration delegate, Turns turns) {
        this.delegate = delegate;
        this.turns = turns;
    }

    @Override
    public TaskReply call(TaskCall call) {
        CallSite site = call.site();
        CallSite state = new CallSite(site.strand(), site.state(), 0, 0);
        int nthCall = ofStates.merge(new Key(call.executionArn(), state), 1, Integer::sum);
        int nthOfSite = ofSites.merge(new Key(call.executionArn(), site), 1, Integer::sum);
        int order = turns.next();
        TaskReply reply = delegate.call(call);
        int index = calls.size();
        calls.add(new MadeCall(call, order, nthCall, nthOfSite, Latency.ofWhole(reply)));
        if (call.taskToken() != null) {
            byToken.put(call.taskToken(), index);
        }
        return Promises.watched(reply, outcome -> endedLater.put(index, now()));
    }

    /** In the order in which they were made; what ended by a token or a promise lasted until then. */
    List<MadeCall> calls() {
        List<MadeCall> known = new ArrayList<>(calls);
        endedLater.forEach((index, end) -> {
            if (end.isAfter(known.get(index).endsAt())) {
                known.set(index, known.get(index).endingAt(end));
            }
        });
        return known;
    }

    private void handedBack(String token, boolean success) {
        Integer index = byToken.get(token);
        if (index != null) {
            endedLater.putIfAbsent(index, now());
        }
    }

    private Instant now() {
        return Objects.requireNonNull(outside, "asked before joining a simulation").now();
    }

    @Override
    public void joins(Outside simulation) {
        outside = simulation;
        delegate.joins(new WatchedOutside(simulation, this::handedBack));
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
