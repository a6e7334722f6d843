package dev.escapement;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.engine.OpenStrand;
import dev.escapement.engine.Run;
import dev.escapement.history.ExecutionLog;
import dev.escapement.history.Historian;
import dev.escapement.history.HistoryEvent;
import dev.escapement.history.LoggingConfiguration;
import dev.escapement.integration.ApiRefusal;
import dev.escapement.journal.Journal;
import dev.escapement.journal.StateFact;
import dev.escapement.json.Json;
import dev.escapement.reading.CostComparison;
import dev.escapement.reading.Explanation;
import dev.escapement.reading.ExpressBill;
import dev.escapement.reading.Statistics;
import dev.escapement.reading.Usage;
import dev.escapement.recording.Recording;
import dev.escapement.story.Story;
import dev.escapement.trace.ExecutionTrace;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a state machine, moved on by whoever holds it.
 *
 * <pre>{@code
 * Execution execution = simulation.start(machine, "{}");
 * execution.advanceBy(Duration.ofHours(3));
 * execution.status();      // RUNNING: still waiting for the approval
 * execution.runToEnd();    // a day later, at once: the approval timed out
 * execution.history();     // what the service would have told
 * }</pre>
 *
 * <p>Moving one execution moves the clock of the whole simulation. Not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public final class Execution {

    private static final Duration NAME_IS_KEPT = Duration.ofDays(90);

    private final Simulation simulation;
    private final StateMachine machine;
    private final Run run;
    private final ClientTokens clientTokens = new ClientTokens();

    Execution(Simulation simulation, StateMachine machine, Run run) {
        this.simulation = simulation;
        this.machine = machine;
        this.run = run;
    }

    /**
     * Moves on until it has ended, and whatever the service runs more than once has, or until nothing is left to happen without
     * somebody calling from outside.
     */
    public Execution runToEnd() {
        while ((isOpen() || simulation.isRepeating()) && simulation.advanceToNextEvent()) {
            // Each turn performs one thing.
        }
        return this;
    }

    /** Moves on until a state is entered, counting from now; false if the execution ended or stalled before. */
    public boolean runUntilEntered(String state) {
        int seen = run.journal().facts().size();
        while (isOpen() && simulation.advanceToNextEvent()) {
            List<dev.escapement.journal.Fact> facts = run.journal().facts();
            for (; seen < facts.size(); seen++) {
                if (facts.get(seen) instanceof StateFact.Entered entered
                        && entered.state().name().equals(state)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Performs the next thing that is to happen in the simulation; false when nothing is left to happen. */
    public boolean advanceToNextEvent() {
        requireOpen();
        return simulation.advanceToNextEvent();
    }

    /** Lets so much virtual time pass, with all that happens in it. */
    public Execution advanceBy(Duration duration) {
        requireOpen();
        simulation.advanceBy(duration);
        return this;
    }

    /** Stops it from outside, as StopExecution does; a closed execution stays as it is. */
    public void stop(@Nullable String error, @Nullable String cause) {
        run.stop(error, cause);
    }

    /**
     * Goes on after it failed, timed out or was stopped, as RedriveExecution does: what had succeeded does not run again, what had not
     * does, and its history goes on.
     *
     * <pre>{@code
     * execution.runToEnd();            // FAILED: the payment provider is down
     * simulation.advanceBy(Duration.ofDays(2));
     * execution.redrive().runToEnd();  // SUCCEEDED: only the payment and what comes after it ran
     * }</pre>
     *
     * <p>Of a distributed Map only those children run again that did not succeed. A child itself is redriven by its parent.
     *
     * @throws ApiRefusal when the service would refuse it; {@link #redriveStatusReason()} tells why
     * @throws IllegalStateException when the service would not, but what is needed was not kept here
     */
    public Execution redrive() {
        if (run.spec().express()) {
            throw Refusals.ofExpressExecution();
        }
        String reason = redriveStatusReason();
        if (reason != null) {
            throw new ApiRefusal("ExecutionNotRedrivable", reason);
        }
        String obstacle = run.redriveObstacle();
        if (obstacle != null) {
            throw new IllegalStateException("The execution " + name() + " cannot be redriven here: " + obstacle);
        }
        run.redrive();
        simulation.redriven(this);
        return this;
    }

    /**
     * The same as asked for by a client that may ask twice: the same token within a quarter of an hour gives the first answer again.
     *
     * @param clientToken {@code null} for a client that asks once
     * @return when it was redriven
     */
    @API(status = Status.INTERNAL)
    public Instant redrive(@Nullable String clientToken) {
        Instant before = clientToken == null ? null : clientTokens.answered(clientToken, simulation.now());
        if (before != null) {
            return before;
        }
        redrive();
        if (clientToken != null) {
            clientTokens.remember(clientToken, simulation.now());
        }
        return simulation.now();
    }

    /** How often it was redriven. */
    public int redriveCount() {
        return run.redrives().count();
    }

    /** When it was redriven for the last time; {@code null} if never. */
    public @Nullable Instant redrivenAt() {
        return run.redrives().last();
    }

    /** Whether it can be redriven now. */
    public RedriveStatus redriveStatus() {
        if (run.redriveRefusal() == null && run.isChild()) {
            return RedriveStatus.REDRIVABLE_BY_MAP_RUN;
        }
        return redriveStatusReason() == null ? RedriveStatus.REDRIVABLE : RedriveStatus.NOT_REDRIVABLE;
    }

    /** Why it cannot be redriven, mostly in the service's words; {@code null} if it can. */
    public @Nullable String redriveStatusReason() {
        String refusal = run.redriveRefusal();
        if (refusal != null) {
            return refusal;
        }
        if (run.isChild()) {
            return "Execution is redriven by its Map Run";
        }
        return run.spec().express() ? "Execution is EXPRESS and cannot be redriven" : null;
    }

    /** How it stands. */
    public ExecutionStatus status() {
        return ExecutionStatus.valueOf(run.ending().status().name());
    }

    /** Its output; {@code null} unless it succeeded. */
    public @Nullable JsonNode output() {
        return run.ending().output();
    }

    /** Its error; {@code null} unless it failed or was aborted with one. */
    public @Nullable String error() {
        return run.ending().error();
    }

    /** Its cause; {@code null} unless it failed or was aborted with one. */
    public @Nullable String cause() {
        return run.ending().cause();
    }

    /** When it started. */
    public Instant startedAt() {
        return run.startedAt();
    }

    /** When it ended; {@code null} while it is open. */
    public @Nullable Instant stoppedAt() {
        return run.ending().at();
    }

    /**
     * What else the service made of the same start: it may run an Express workflow that nobody waits for more than once, with a history
     * of its own each time. Empty for all others, and for those that ran once.
     */
    public List<Execution> repetitions() {
        return simulation.repetitionsOf(this);
    }

    /** What it executes. */
    public StateMachine machine() {
        return machine;
    }

    /** The world it lives in. */
    public Simulation simulation() {
        return simulation;
    }

    /** Its name. */
    public String name() {
        return run.spec().executionName();
    }

    /** Its ARN. */
    public String arn() {
        return run.spec().executionArn();
    }

    /** The role it acts under. */
    public String roleArn() {
        return run.spec().roleArn();
    }

    /** The version of the machine that it was started as; {@code null} if it was started as none. */
    public @Nullable String versionArn() {
        return run.spec().versionArn();
    }

    /** The alias of the machine that it was started through; {@code null} if it was started through none. */
    public @Nullable String aliasArn() {
        return run.spec().aliasArn();
    }

    /** Its history in the service's words. */
    public List<HistoryEvent> history() {
        return Historian.eventsOf(run.journal());
    }

    /** Its history as {@code aws stepfunctions get-execution-history} prints it. */
    public String historyJson() {
        List<JsonNode> events = history().stream().map(HistoryEvent::toJson).toList();
        return Json.write(Json.object().put("events", Json.array(events)).build());
    }

    /** Its history as a recording of it, with what else is known of it and with the children of its Map runs that were kept. */
    public Recording recording() {
        return RecordingOf.execution(this);
    }

    /**
     * What it writes to CloudWatch Logs, if its machine is to log like this.
     *
     * <pre>{@code
     * execution.log(LoggingConfiguration.at(LogLevel.ERROR)).jsonLines();
     * }</pre>
     */
    public ExecutionLog log(LoggingConfiguration configuration) {
        return ExecutionLog.of(history(), arn(), mapRunArn(), configuration);
    }

    /**
     * What tracing shows of it: segments for states, attempts and calls on the virtual clock, with ids that follow from the seed.
     *
     * <pre>{@code
     * execution.trace().named("charge-card").filter(call -> call.trouble().throttle()).count();
     * }</pre>
     */
    public ExecutionTrace trace() {
        Map<String, String> annotations = new LinkedHashMap<>();
        annotations.put("execution_arn", arn());
        annotations.put("state_machine_arn", machine.arn());
        annotations.put("status", status().name());
        String place = "trace/" + arn() + "/";
        return ExecutionTrace.of(
                run.journal(),
                machine.name(),
                traceHeader(),
                annotations,
                site -> simulation.chance(place + site).bits());
    }

    /** States, transitions, events, bytes and durations. */
    public Statistics statistics() {
        return Statistics.of(run.journal());
    }

    /** The runs of its distributed Maps, in the order in which they started; a Map that was tried again has several. */
    public List<MapRun> mapRuns() {
        return run.mapRuns().stream()
                .map(children -> new MapRun(simulation, children))
                .toList();
    }

    /**
     * What billing counts of it alone so far.
     *
     * <pre>{@code
     * execution.usage().transitions();                                   // 12
     * execution.usage().cost(Prices.US_EAST_1);                          // 0.0003
     * execution.usage().times(1_000_000).cost(Prices.US_EAST_1);         // 300: a month with a million of them
     * }</pre>
     */
    public Usage usage() {
        return machine.type() == WorkflowType.EXPRESS
                ? Usage.ofExpress(run.journal(), elapsed())
                : Usage.ofStandard(run.journal());
    }

    /** The same with the children of its distributed Maps that have ended, each billed by its own type. */
    public Usage usageWithChildren() {
        return mapRuns().stream().map(MapRun::usage).reduce(usage(), Usage::plus);
    }

    /**
     * The same with the executions that its Tasks started here, and those that these started. What children of distributed Maps start is
     * only in {@link Simulation#usage()}.
     */
    public Usage usageWithNested() {
        return nested().stream().map(Execution::usageWithNested).reduce(usageWithChildren(), Usage::plus);
    }

    /**
     * What it costs as a Standard and as an Express workflow, the children of distributed Maps included, and why it could not be Express.
     *
     * <pre>{@code
     * CostComparison month = execution.costComparison().times(1_000_000);
     * month.standard(Prices.US_EAST_1);    // 250
     * month.express(Prices.US_EAST_1);     // 2.04
     * month.obstacles();                   // [Approve: '.waitForTaskToken' service integration]
     * }</pre>
     */
    public CostComparison costComparison() {
        Usage children = mapRuns().stream().map(MapRun::usage).reduce(Usage.NONE, Usage::plus);
        return new CostComparison(
                Usage.ofStandard(run.journal()).plus(children),
                Usage.ofExpress(run.journal(), elapsed()).plus(children),
                Bills.obstacles(this));
    }

    /**
     * What whoever called it as StartSyncExecution does is told.
     *
     * @throws IllegalStateException if it is a Standard workflow, or still open
     */
    public SyncResponse syncResponse() {
        return SyncResponse.of(this);
    }

    /** The executions that its Tasks started here, in order; children of distributed Maps are found in {@link #mapRuns()}. */
    public List<Execution> nested() {
        return simulation.startedFrom(arn());
    }

    /** The trace it was started in; {@code null} if none was said. */
    public @Nullable String traceHeader() {
        return run.spec().traceHeader();
    }

    /** The Map run that it is a child of; {@code null} for an execution of its own. */
    public @Nullable String mapRunArn() {
        return run.spec().mapRunArn();
    }

    ExpressBill expressBill() {
        if (machine.type() != WorkflowType.EXPRESS) {
            throw new IllegalStateException(
                    "The execution " + name() + " is Standard, and only Express ones are billed by time");
        }
        return ExpressBill.of(run.journal(), elapsed());
    }

    /** How much virtual time it took, or has taken so far. */
    public Duration elapsed() {
        @Nullable Instant stopped = stoppedAt();
        return Duration.between(startedAt(), stopped == null ? simulation.now() : stopped);
    }

    /** Why each error led where it led. */
    public List<Explanation> explanations() {
        return Explanation.of(run.journal());
    }

    /** What happened, in words: how it ended, where and why, and how to see it again. */
    public Story story() {
        return new Story(machine.name(), run.journal(), run.waits(), simulation.reproducer());
    }

    /** The facts behind the history. */
    public Journal journal() {
        return run.journal();
    }

    /** What each open strand waits for. */
    public List<String> waits() {
        return run.waits();
    }

    /**
     * Where it stands: each open branch and iteration with its state, input, variables and what it waits for, after the one that waits
     * for it. Looking changes nothing. Children of distributed Maps are executions of their own.
     *
     * <pre>{@code
     * execution.runUntilEntered("ChargeCard");
     * execution.strands().get(0).input();
     * }</pre>
     */
    public List<OpenStrand> strands() {
        return run.strands();
    }

    /** Whether it has not ended. */
    public boolean isOpen() {
        return run.ending().isOpen();
    }

    /** A name is given away again 90 days after its execution has ended (asl-reference 8.3). */
    boolean keepsItsName() {
        @Nullable Instant stopped = stoppedAt();
        return stopped == null || simulation.now().isBefore(stopped.plus(NAME_IS_KEPT));
    }

    Execution startedAgainWith(String input) {
        if (isOpen() && input.equals(inputText())) {
            return this;
        }
        throw new ApiRefusal("ExecutionAlreadyExists", "Execution Already Exists: '" + arn() + "'");
    }

    void expire() {
        run.expire();
    }

    /** Does something once it has ended; at once if it has. */
    @API(status = Status.INTERNAL)
    public void whenOver(Runnable listener) {
        if (isOpen()) {
            run.whenOver(ended -> listener.run());
        } else {
            listener.run();
        }
    }

    /** Its input as it was handed over. */
    public String inputText() {
        @Nullable String text = run.spec().inputText();
        return text == null ? Json.write(run.spec().input()) : text;
    }

    @Nullable Run findChild(String arn) {
        return run.findChild(arn);
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new IllegalStateException("The execution " + name() + " has ended (" + status() + " at " + stoppedAt()
                    + ") and cannot be advanced");
        }
    }
}
