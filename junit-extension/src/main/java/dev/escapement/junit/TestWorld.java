package dev.escapement.junit;

import dev.escapement.Execution;
import dev.escapement.Replay;
import dev.escapement.Replayed;
import dev.escapement.Simulation;
import dev.escapement.StartRequest;
import dev.escapement.StateMachine;
import dev.escapement.WhatIf;
import dev.escapement.dataset.MemoryBuckets;
import dev.escapement.engine.Limits;
import dev.escapement.fault.explore.SavedSchedule;
import dev.escapement.fault.plan.FaultPlan;
import dev.escapement.fault.run.Interference;
import dev.escapement.fault.run.Trace;
import dev.escapement.fault.sweep.Tasks;
import dev.escapement.integration.Integration;
import dev.escapement.mock.Script;
import dev.escapement.mock.wiremock.WireMockStubs;
import dev.escapement.parser.DefinitionSource;
import dev.escapement.recording.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstances;

/** What one test owns: each thing is made when it is first asked for, so that {@code @BeforeEach} may prepare what comes later. */
final class TestWorld {

    private final ExtensionContext context;
    private final Settings settings;
    private final TestOutside outside;
    private final TestBuckets buckets;
    private final MapProgress progress = new MapProgress();
    private final TestEndpoint endpoint;
    private @Nullable StateMachine machine;
    private @Nullable Simulation simulation;
    private @Nullable Execution execution;
    private @Nullable Interference interference;
    private final @Nullable TestReplay replay;

    TestWorld(ExtensionContext context, Settings settings) {
        this(context, settings, () -> instances(context), null);
    }

    /** With the fields of some other instance than the test's, and faults of its own. */
    TestWorld(
            ExtensionContext context,
            Settings settings,
            Supplier<List<Object>> instances,
            @Nullable Interference interference) {
        this.context = context;
        this.settings = settings;
        this.outside = new TestOutside(context, settings, () -> OutsideField.nearest(instances.get()));
        this.buckets = new TestBuckets(context, settings, () -> OutsideField.nearestBuckets(instances.get()));
        this.endpoint = new TestEndpoint(this, settings);
        ReplayWish wish = settings.get(Setting.REPLAY);
        this.replay = wish == null ? null : new TestReplay(wish, context.getRequiredTestClass());
        this.interference = interference;
    }

    private static List<Object> instances(ExtensionContext context) {
        return context.getTestInstances().map(TestInstances::getAllInstances).orElse(List.of());
    }

    /** The machine, shared with all tests of the same definition. */
    StateMachine machine() {
        StateMachine known = machine;
        if (known == null) {
            known = readMachine();
            machine = known;
        }
        return known;
    }

    /** Where the machine is read from, as the settings want it read. */
    DefinitionSource source() {
        return Machines.source(definition(), settings);
    }

    /** A simulation that no other test sees. */
    Simulation simulation() {
        Simulation known = simulation;
        if (known == null) {
            known = replay == null
                    ? buildSimulation()
                    : replay.replayed(this).execution().simulation();
            simulation = known;
        }
        return known;
    }

    /** The execution of the machine with the input of the test, run to its end. */
    Execution execution() {
        Execution known = execution;
        if (known == null) {
            known = replay == null
                    ? simulation().start(machine(), StartRequest.of(input())).runToEnd()
                    : replayed().execution();
            execution = known;
        }
        return known;
    }

    /** The script of the test, which answers its Tasks. */
    Script script() {
        return outside.script();
    }

    /** The question what would come of recordings; what they cannot answer is asked from the outside of the test, if there is one. */
    WhatIf whatIf() {
        Integration others = outside.beside(this);
        WhatIf whatIf = WhatIf.of(machine());
        return others == null ? whatIf : whatIf.answering(others);
    }

    /** What goes wrong; nothing unless something was said. */
    FaultPlan faults() {
        return settings.get(Setting.FAULTS, FaultPlan.NONE);
    }

    /** What was called and done in the execution. */
    Trace trace() {
        Execution whole = firstExecution();
        if (interference == null) {
            throw new ExtensionConfigurationException("A Trace is told of tests with faults only: "
                    + context.getDisplayName() + " has none, neither from @FaultSweep nor from faults = \"…\"");
        }
        return interference.traceOf(whole);
    }

    /** What was started first, by whoever did; else the execution that is injected. */
    Execution firstExecution() {
        return executionsSoFar().isEmpty() ? execution() : executionsSoFar().get(0);
    }

    /** What is left of a test with faults that failed; {@code null} if it had none. */
    @Nullable SavedSchedule schedule(Execution failed) {
        return interference == null
                ? null
                : new SavedSchedule(
                        machine().name(),
                        definitionHash(),
                        input(),
                        outside.place(),
                        interference.plan(),
                        failed.simulation().seed(),
                        List.of());
    }

    /** The WireMock server of the test, which answers its Tasks over HTTP if nobody else does. */
    WireMockStubs wireMock() {
        return outside.wireMock();
    }

    /** Where code outside the test reaches its machine. */
    TestEndpoint endpoint() {
        return endpoint;
    }

    /** Gives back what the test held. */
    void close() {
        progress.end();
        endpoint.close();
        outside.close();
    }

    /** What is replayed, or else what the execution of the test told. */
    Recording recording() {
        return replay == null ? execution().recording() : replay.recording();
    }

    /** What came of the replay. */
    Replayed replayed() {
        if (replay == null) {
            throw new ExtensionConfigurationException(context.getDisplayName()
                    + " asks for a Replayed, but replays nothing: say @RecordedHistory(\"…\")");
        }
        Replayed replayed = replay.replayed(this);
        simulation = replayed.execution().simulation();
        return replayed;
    }

    /** The replay as the test wants it. */
    Replay replay(Replay known) {
        if (settings.get(Setting.FAULTS) != null) {
            throw new ExtensionConfigurationException(
                    context.getDisplayName()
                            + " replays a recording, in which nothing else can go wrong: leave out faults, or @RecordedHistory");
        }
        Replay wanted = known.buckets(buckets.store()).seed(settings.get(Setting.SEED, 0L));
        wanted = settings.get(Setting.DEFINITION) == null ? wanted : wanted.against(machine());
        wanted = settings.get(Setting.INPUT) == null ? wanted : wanted.input(input());
        wanted = settings.get(Setting.LIMITS) == null
                ? wanted
                : wanted.limits(settings.get(Setting.LIMITS, Limits.OF_THE_SERVICE));
        Integration beside = outside.beside(this);
        return beside == null ? wanted : wanted.answering(beside);
    }

    /** The buckets of the test, which its Maps read from and write to. */
    MemoryBuckets buckets() {
        return buckets.inMemory();
    }

    /** Complains if what was said about the outside of a test that ran something did not come to pass. */
    void verify() {
        endpoint.verify();
        if (replay != null) {
            replay.verify(this);
        } else if (interference != null) {
            // What a fault cuts off nobody needs any more.
            requireAllStruck(interference);
        } else if (simulation != null) {
            outside.verify();
        }
    }

    /** A plan that speaks of what never happened is a mistake, unless it is from a file and the definition was mended since. */
    private void requireAllStruck(Interference faulty) {
        ReplayedSchedule replayed = settings.get(Setting.REPLAYED);
        String definition = replayed == null ? null : replayed.schedule().definition();
        if (definition == null || definition.equals(definitionHash())) {
            faulty.requireAllStruck();
        }
    }

    /** What is not as it was when the schedule of the test was saved; empty if there is nothing to tell. */
    String changesSinceSaved() {
        ReplayedSchedule replayed = settings.get(Setting.REPLAYED);
        return replayed == null || executionsSoFar().isEmpty() ? "" : replayed.changes(machine().name(), definitionHash());
    }

    /** What has been executed; nothing if the test never asked for a simulation. */
    List<Execution> executionsSoFar() {
        if (replay != null && replay.hasRun()) {
            return replay.replayed(this).execution().simulation().executions();
        }
        return simulation == null ? List.of() : simulation.executions();
    }

    /** Tells one state of the definition's text from another. */
    String definitionHash() {
        return settings.get(Setting.DEFINITION) == null
                ? "unknown"
                : Hash.of(definition().text());
    }

    private StateMachine readMachine() {
        return Machines.of(context).read(definition(), settings).named(MachineName.of(settings, testClass()));
    }

    private Found definition() {
        Origin definition = settings.get(Setting.DEFINITION);
        if (definition == null) {
            throw new ExtensionConfigurationException(context.getDisplayName() + " has no state machine: say where its"
                    + " definition is in @StepFunctionTest or @StepFunction, on the test or on a class around it");
        }
        return Search.find("definition", definition, testClass());
    }

    /** The input that the test says. */
    String input() {
        Origin input = settings.get(Setting.INPUT, new Origin.Text("{}"));
        return Search.find("input", input, testClass()).text();
    }

    private Simulation buildSimulation() {
        if (context.getTestMethod().isEmpty()) {
            throw new ExtensionConfigurationException("A simulation belongs to one test: ask for it in a test or in"
                    + " @BeforeEach, not in the constructor or @BeforeAll of "
                    + testClass().getSimpleName());
        }
        Simulation.Builder world = world(outside.of(this)).buckets(buckets.store());
        Interference faulty = interference == null ? interference() : interference;
        interference = faulty;
        return faulty == null ? world.build() : world.decoratedBy(faulty).build();
    }

    private @Nullable Interference interference() {
        FaultPlan plan = settings.get(Setting.FAULTS);
        return plan == null
                ? null
                : new Interference(
                        plan.requireTasks(Tasks.of(machines()).names()), settings.get(Setting.SEED, 0L));
    }

    private Simulation.Builder world(Integration answers) {
        Simulation.Builder builder = Simulation.builder().answering(answers).telling(progress);
        settings.ifSaid(Setting.START_AT, builder::startingAt);
        settings.ifSaid(Setting.SEED, builder::seed);
        settings.ifSaid(Setting.LIMITS, builder::limits);
        return builder.hosting(hosted().toArray(StateMachine[]::new));
    }

    private List<StateMachine> machines() {
        List<StateMachine> machines = new ArrayList<>(hosted());
        machines.add(0, machine());
        return machines;
    }

    /** Those that others may start. */
    private List<StateMachine> hosted() {
        List<StateMachine> hosted = new ArrayList<>();
        settings.ifSaid(Setting.HOSTED, said -> said.forEach(each -> hosted.add(hosted(each))));
        settings.ifSaid(Setting.HOSTED_IN_CODE, hosted::addAll);
        return hosted;
    }

    private StateMachine hosted(Settings said) {
        Origin definition = said.get(Setting.DEFINITION);
        return definition == null
                ? machine()
                : Machines.of(context)
                        .read(Search.find("definition", definition, testClass()), said)
                        .named(MachineName.of(said, testClass()));
    }

    private Class<?> testClass() {
        return context.getRequiredTestClass();
    }
}
