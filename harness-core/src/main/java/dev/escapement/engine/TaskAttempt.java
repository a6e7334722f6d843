package dev.escapement.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.behavior.Step;
import dev.escapement.definition.State;
import dev.escapement.integration.AwaitedCall;
import dev.escapement.integration.CallSite;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskOutcome;
import dev.escapement.integration.TaskReply;
import dev.escapement.journal.Fact;
import dev.escapement.journal.TaskFact;
import dev.escapement.services.TaskResource;
import dev.escapement.simulation.Agenda;
import dev.escapement.simulation.Appointment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of a Task: scheduled, started, perhaps submitted, settled once.
 *
 * <p>Its reply, its timeout and its heartbeat each have an entry on the agenda; the first to come calls off the others.
 */
final class TaskAttempt implements OpenWork {

    private final StateVisit visit;
    private final Step.Call call;
    private final @Nullable String token;
    private final Deadlines deadlines;

    private @Nullable TaskCall asked;
    private @Nullable Appointment reply;
    private @Nullable TaskOutcome early;
    private boolean begun;
    private boolean onItsWay;
    private boolean submitted;
    private boolean promised;
    private boolean spokenFor;
    private boolean settled;

    TaskAttempt(StateVisit visit, Step.Call call) {
        this.visit = visit;
        this.call = call;
        this.token = visit.hasToken() ? visit.token() : null;
        // Only who holds a token can give a sign of life.
        this.deadlines =
                new Deadlines(agenda(), call.timeout(), token == null ? null : call.heartbeat(), this::timeOut);
    }

    void schedule() {
        note(new TaskFact.Scheduled(
                now(), strand(), resource(), call.parameters(), call.timeout(), call.heartbeat(), call.roleArn()));
        agenda().post(this::begin);
    }

    private void begin() {
        if (settled) {
            return;
        }
        // The clock of an activity's attempt starts only when a worker takes it (asl-reference 3.8.4).
        if (!isActivity()) {
            started(null);
        }
        if (token != null) {
            world().tokenDesk().open(token, this);
        }
        onItsWay = true;
        asked = outgoingCall();
        follow(world().integration().call(asked));
        afterwards();
    }

    private TaskCall outgoingCall() {
        Strand strand = visit.strand();
        return new TaskCall(
                strand.execution().spec().executionArn(),
                new CallSite(strand.path(), visit.state().name(), visit.occurrence(), visit.retryCount() + 1),
                resource(),
                call.parameters(),
                token,
                call.timeout(),
                call.heartbeat(),
                call.roleArn(),
                now());
    }

    private void follow(TaskReply next) {
        onItsWay = !(next instanceof TaskReply.Awaiting);
        if (!onItsWay) {
            reply = null;
        } else if (next.latency().isZero()) {
            agenda().post(() -> land(next));
        } else {
            reply = agenda().postAt(now().plus(next.latency()), () -> land(next));
        }
    }

    private void land(TaskReply arrived) {
        if (settled) {
            return;
        }
        if (arrived instanceof TaskReply.Settled end) {
            settle(end.outcome());
        } else if (arrived instanceof TaskReply.Submitted accepted) {
            submitted = true;
            note(new TaskFact.Submitted(now(), strand(), resource(), accepted.response()));
            follow(early == null ? accepted.next() : new TaskReply.Settled(Duration.ZERO, early));
        } else if (arrived instanceof TaskReply.PickedUp taken) {
            started(taken.worker());
            follow(taken.next());
        } else if (arrived instanceof TaskReply.Promised later) {
            promised = true;
            onItsWay = false;
            later.promise().whenSettled(this::keepPromise);
        } else if (arrived instanceof TaskReply.NotStarted refused) {
            note(new TaskFact.NotStarted(now(), strand(), resource(), refused.error(), refused.cause()));
            raise(Failure.of(strand(), refused.error(), refused.cause()));
        }
        afterwards();
    }

    private void keepPromise(TaskOutcome outcome) {
        if (!settled) {
            follow(new TaskReply.Settled(Duration.ZERO, outcome));
        }
    }

    private void started(@Nullable String worker) {
        begun = true;
        note(new TaskFact.Started(now(), strand(), resource(), worker));
        deadlines.start();
    }

    private void timeOut(boolean missedHeartbeat) {
        if (!settled) {
            note(new TaskFact.TimedOut(now(), strand(), resource(), missedHeartbeat));
            tellAbandoned();
            raise(Failure.timeout(strand(), missedHeartbeat));
            afterwards();
        }
    }

    private void settle(TaskOutcome outcome) {
        if (outcome instanceof TaskOutcome.Succeeded success) {
            succeed(success.output());
            return;
        }
        TaskOutcome.Failed failed = (TaskOutcome.Failed) outcome;
        boolean refused = resource().pattern().submits() && !submitted;
        note(
                refused
                        ? new TaskFact.NotSubmitted(now(), strand(), resource(), failed.error(), failed.cause())
                        : new TaskFact.Failed(now(), strand(), resource(), failed.error(), failed.cause()));
        raise(Failure.of(strand(), failed.error(), failed.cause()));
    }

    private void succeed(JsonNode output) {
        cancel();
        State state = visit.state();
        visit.perform(() -> {
            PayloadLimit.check(
                    output, origin(), visit.strand().execution().world().limits());
            note(new TaskFact.Succeeded(now(), strand(), resource(), output));
            return Step.complete(output, state.flow(), call.transition());
        });
    }

    /** Who is named when a result is too large: the function, or the kind of service (asl-reference 5.2). */
    private String origin() {
        return resource().kind() == TaskResource.Kind.FUNCTION
                ? resource().arn()
                : resource().resourceType();
    }

    private void raise(Failure failure) {
        cancel();
        visit.recovery().raised(failure);
    }

    void pickedUp(@Nullable String worker) {
        cancelReply();
        follow(TaskReply.pickedUp(worker, TaskReply.awaiting()));
    }

    void succeededByToken(JsonNode output) {
        byToken(new TaskOutcome.Succeeded(output));
    }

    void failedByToken(@Nullable String error, @Nullable String cause) {
        byToken(new TaskOutcome.Failed(error, cause));
    }

    /** The token is spent at once; what follows from it takes its turn, and never overtakes the word that the call was accepted. */
    private void byToken(TaskOutcome outcome) {
        closeToken();
        if (onItsWay && !submitted && resource().pattern().submits()) {
            early = outcome;
        } else {
            cancelReply();
            follow(new TaskReply.Settled(Duration.ZERO, outcome));
        }
    }

    void heartbeat() {
        deadlines.beat();
        note(new TaskFact.Heartbeat(now(), strand(), resource()));
    }

    /** Cut short from outside, which those who were asked hear of. */
    @Override
    public void cutShort() {
        if (!settled) {
            cancel();
            tellAbandoned();
        }
    }

    private void tellAbandoned() {
        if (asked != null) {
            world().integration().abandoned(asked);
        }
    }

    /** Nothing that comes from now on is heard. */
    private void cancel() {
        settled = true;
        closeToken();
        cancelReply();
        deadlines.cancel();
    }

    private void cancelReply() {
        if (reply != null) {
            reply.cancel();
        }
    }

    private void closeToken() {
        if (token != null) {
            world().tokenDesk().close(token);
        }
    }

    @Override
    public List<String> waits() {
        return visit.waits(waitsFor());
    }

    /** Who answered will hand back the token, too. */
    void endsByItself() {
        spokenFor = true;
    }

    /** What somebody outside has to end, if it is that what is waited for. */
    @Nullable AwaitedCall awaited() {
        return asked == null || settled || onItsWay || promised || spokenFor
                ? null
                : new AwaitedCall(asked, begun, lastMoment());
    }

    private @Nullable Instant lastMoment() {
        Instant mine = deadlines.first();
        Instant whole = visit.strand().execution().budgetEnds();
        return mine == null || (whole != null && whole.isBefore(mine)) ? whole : mine;
    }

    @Override
    public String waitsFor() {
        if (reply != null) {
            return "for the reply of " + resource().arn() + ", due " + reply.instant();
        }
        if (onItsWay) {
            return "for the reply of " + resource().arn() + ", due now";
        }
        if (promised) {
            return "for the end of what " + resource().arn() + " began";
        }
        if (isActivity()) {
            return "for a worker of " + resource().arn();
        }
        return token == null
                ? "for " + resource().arn() + ", which never answers"
                : "for the task token of " + resource().arn() + " to be handed back";
    }

    private void note(Fact fact) {
        visit.strand().execution().journal().add(fact);
    }

    private void afterwards() {
        visit.strand().execution().checkEventLimit(strand());
    }

    private boolean isActivity() {
        return resource().kind() == TaskResource.Kind.ACTIVITY;
    }

    private TaskResource resource() {
        return call.resource();
    }

    private int strand() {
        return visit.strand().number();
    }

    private Agenda agenda() {
        return world().agenda();
    }

    private World world() {
        return visit.strand().execution().world();
    }

    private Instant now() {
        return visit.now();
    }
}
