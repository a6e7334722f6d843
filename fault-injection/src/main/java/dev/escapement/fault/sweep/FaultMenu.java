package dev.escapement.fault.sweep;

import dev.escapement.definition.TaskState;
import dev.escapement.fault.plan.Fault;
import dev.escapement.fault.plan.Spans;
import dev.escapement.integration.TaskCall;
import dev.escapement.services.ContractFinding;
import dev.escapement.services.ServiceCatalog;
import dev.escapement.services.TaskContract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which faults there are to try at a call, and which of them cannot teach anything. */
final class FaultMenu {

    private static final List<Fault> ANYWHERE = List.of(
            Fault.parse("throttled"),
            Fault.parse("server-error"),
            Fault.parse("connection-lost"),
            Fault.parse("denied"),
            Fault.parse("error(Unforeseen)"),
            Fault.parse("timeout"),
            Fault.parse("silent"),
            Fault.parse("heartbeat-lost-after(0)"),
            Fault.parse("heartbeat-lost-after(2)"),
            Fault.parse("job-failed"),
            Fault.parse("failed-after-commit"),
            Fault.parse("delivered-twice"),
            Fault.parse("callback-twice"),
            Fault.parse("oversized"),
            Fault.parse("truncated"),
            Fault.parse("garbled"),
            Fault.parse("stopped"),
            Fault.parse("execution-timeout"));

    private final List<Fault> wanted;
    private final Tasks tasks;

    /** With what is wanted; with nothing, everything. */
    FaultMenu(List<Fault> wanted, Tasks tasks) {
        this.wanted = wanted;
        this.tasks = tasks;
    }

    List<Offer> at(TaskCall call) {
        TaskState task = tasks.calling(call);
        List<Offer> offers = new ArrayList<>();
        Known known = new Known(task);
        for (Fault fault : wanted.isEmpty() ? ANYWHERE : wanted) {
            if (fault.repeatsExecutions()) {
                continue;
            }
            String why = fault.whyPointlessAt(call);
            if (why == null) {
                known.add(fault, fault.errorAt(call));
            }
            offers.add(new Offer(fault, why));
        }
        if (wanted.isEmpty()) {
            addLateReplies(call, offers);
            addNamedErrors(call, task, known, offers);
        }
        return offers;
    }

    /** A reply that comes just too late, and a token that does. */
    private static void addLateReplies(TaskCall call, List<Offer> offers) {
        Duration timeout = call.timeout();
        if (timeout != null) {
            offers.add(new Offer(Fault.slow(timeout.plusSeconds(1)), null));
        }
        Duration limit = call.heartbeat() == null ? timeout : call.heartbeat();
        Fault late = Fault.parse(
                "callback-late(" + Spans.text(limit == null ? Duration.ofDays(1) : limit.plusSeconds(1)) + ")");
        String why = late.whyPointlessAt(call);
        if (limit != null) {
            offers.add(new Offer(late, why));
        }
    }

    /** Errors that the state or the models name, unless they teach nothing that another fault does not. */
    private static void addNamedErrors(TaskCall call, @Nullable TaskState task, Known known, List<Offer> offers) {
        Set<String> written = namesWrittenIn(task);
        Set<String> names = new LinkedHashSet<>(written);
        names.addAll(modelledErrors(call));
        for (String name : names) {
            Fault fault = Fault.error(name);
            String why = written.contains(name) ? known.raised(name) : known.raisedOrTreatedAlike(name);
            if (why == null) {
                known.add(fault, name);
            }
            offers.add(new Offer(fault, why));
        }
    }

    /** Names of the service itself are patterns, or what other faults raise. */
    private static Set<String> namesWrittenIn(@Nullable TaskState task) {
        Set<String> names = new LinkedHashSet<>();
        if (task != null) {
            task.retriers().forEach(retrier -> names.addAll(retrier.errorEquals()));
            task.catchers().forEach(catcher -> names.addAll(catcher.errorEquals()));
            names.removeIf(name -> name.startsWith("States."));
        }
        return names;
    }

    private static List<String> modelledErrors(TaskCall call) {
        return TaskContract.find(call.resource(), ServiceCatalog.installed()) instanceof ContractFinding.Known known
                ? known.contract().errors().stream().map(error -> error.name()).toList()
                : List.of();
    }
}
