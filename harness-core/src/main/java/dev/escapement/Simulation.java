package dev.escapement;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.dataset.ObjectStore;
import dev.escapement.engine.KeptChildren;
import dev.escapement.engine.Limits;
import dev.escapement.engine.MapRunSurroundings;
import dev.escapement.engine.Run;
import dev.escapement.engine.RunSpec;
import dev.escapement.engine.TransitionPace;
import dev.escapement.engine.World;
import dev.escapement.integration.ApiRefusal;
import dev.escapement.integration.AwaitedCall;
import dev.escapement.integration.ChildStarts;
import dev.escapement.integration.ExecutionStarts;
import dev.escapement.integration.Integration;
import dev.escapement.integration.TaskTokens;
import dev.escapement.latency.ColdStarts;
import dev.escapement.latency.Delay;
import dev.escapement.latency.LatencyProfile;
import dev.escapement.maprun.Progress;
import dev.escapement.nested.NestedExecutions;
import dev.escapement.reading.ExpressBill;
import dev.escapement.reading.Usage;
import dev.escapement.simulation.Agenda;
import dev.escapement.simulation.Choices;
import dev.escapement.simulation.Draws;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * A world of its own: one virtual clock, one source of chance, one outside, and any number of executions in it.
 *
 * <pre>{@code
 * Simulation simulation = Simulation.builder()
 *         .answering(call -> TaskReply.success(Json.parse("{\"paid\": true}")))
 *         .build();
 * Execution execution = simulation.start(machine, "{\"orderId\": 7}").runToEnd();
 * execution.status();   // SUCCEEDED, without a moment having passed
 * }</pre>
 *
 * <p>The same machine, input, answers and seed give the same history to the byte. No thread is started and nothing sleeps; a
 * simulation belongs to one thread at a time. Not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public final class Simulation {

    private final World world;
    private final Answering answering;
    private final long seed;
    private final Choices choices;
    private final Map<String, Execution> executions = new LinkedHashMap<>();
    private final List<ExecutionListener> listeners = new ArrayList<>(0);
    private final Set<String> warnings = new LinkedHashSet<>();
    private final Map<String, Set<Execution>> nested = new LinkedHashMap<>();
    private int starts;

    private Simulation(Builder builder) {
        this.seed = builder.seed;
        this.choices = builder.choices == null ? Choices.seeded(seed) : builder.choices;
        this.answering = new Answering(new NestedExecutions(new MachinesOf(this, builder.machines), builder.answers()));
        Integration outside = builder.decoration.around(answering);
        this.world = new World(
                new Agenda(builder.start),
                choices,
                outside,
                builder.decoration.aroundExecutions(builder.runs),
                builder.limits,
                new MapRunSurroundings(
                        builder.decoration.aroundBuckets(builder.store),
                        builder.decoration.aroundStarts(builder.starts),
                        builder.kept,
                        builder.progress,
                        (journal, taken) -> ExpressBill.of(journal, taken).units()));
        outside.joins(new OutsideOf(this));
        if (builder.latencies.hasTransitions()) {
            pace(before -> new SlowTransitions(builder.latencies, choices, before));
        }
    }

    /** Starts describing a world. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts an execution with an input as JSON text. */
    public Execution start(StateMachine machine, String input) {
        return start(machine, StartRequest.of(input));
    }

    /** Starts an execution with an input. */
    public Execution start(StateMachine machine, JsonNode input) {
        return start(machine, StartRequest.of(input));
    }

    /**
     * Starts an execution with a name of its own, or other wishes. As with the service, asking again with the name and the input of
     * an open Standard execution gives that execution.
     *
     * @throws ApiRefusal when the service would refuse the name
     */
    public Execution start(StateMachine machine, StartRequest request) {
        RunSpec spec = request.specFor(machine, this, world.limits().payloadBytes());
        Execution sameName = executions.get(spec.executionArn());
        if (sameName != null && sameName.keepsItsName()) {
            return sameName.startedAgainWith(Objects.requireNonNull(spec.inputText()));
        }
        Execution execution = new Execution(this, machine, Run.start(world, spec));
        executions.put(execution.arn(), execution);
        listeners.forEach(listener -> listener.started(execution));
        tellEndOf(execution);
        return execution;
    }

    /** From now on somebody hears of executions; nobody pays for it otherwise. */
    @API(status = Status.INTERNAL)
    public void tell(ExecutionListener listener) {
        listeners.add(listener);
    }

    void redriven(Execution execution) {
        listeners.forEach(listener -> listener.redriven(execution));
        tellEndOf(execution);
    }

    private void tellEndOf(Execution execution) {
        for (ExecutionListener listener : listeners) {
            execution.whenOver(() -> listener.ended(execution));
        }
    }

    /** Puts somebody before all those who answer the Tasks so far. */
    @API(status = Status.INTERNAL)
    public void surround(UnaryOperator<Integration> decorator) {
        answering.surround(decorator);
    }

    /**
     * Calls an Express workflow as StartSyncExecution does, and moves on until it has ended. If nothing answers, its five minutes pass.
     *
     * <pre>{@code
     * SyncResponse response = simulation.startSync(quote, StartRequest.of("{\"sku\": 7}"));
     * response.status();   // TIMED_OUT: the warehouse does not answer
     * }</pre>
     *
     * @throws ApiRefusal when the service would refuse to, as for a Standard workflow
     */
    public SyncResponse startSync(StateMachine machine, StartRequest request) {
        return start(machine, request.synchronously()).runToEnd().syncResponse();
    }

    /** Transitions are paced otherwise than so far. */
    @API(status = Status.INTERNAL)
    public void pace(UnaryOperator<TransitionPace> change) {
        world.pace(change);
    }

    /** The virtual time. */
    public Instant now() {
        return world.agenda().now();
    }

    /** Where task tokens are handed back. */
    public TaskTokens taskTokens() {
        return world.tokens();
    }

    /** Performs the next thing that is to happen, in any execution; false when nothing is left but outside calls. */
    public boolean advanceToNextEvent() {
        return world.agenda().performNext();
    }

    /** Lets so much virtual time pass, with all that happens in it. */
    public void advanceBy(Duration duration) {
        world.agenda().performUntil(now().plus(duration));
    }

    /** When {@link #advanceToNextEvent} would let something happen; {@code null} when nothing is left but outside calls. */
    public @Nullable Instant nextEventAt() {
        return world.agenda().nextPressing();
    }

    /**
     * The calls whose end somebody outside has to tell, by a task token or as a worker, in the order in which they were made; looked up
     * while the stream is read.
     */
    public Stream<AwaitedCall> awaitedCalls() {
        return world.awaitedCalls();
    }

    /** All executions, in the order in which they were started. */
    public List<Execution> executions() {
        return List.copyOf(executions.values());
    }

    /**
     * What all executions are billed for, those that others started and the children of distributed Maps included: a scenario as a whole.
     *
     * <pre>{@code
     * simulation.usage().times(30).cost(Prices.US_EAST_1.withFreeTier());   // if every day of a month is like this
     * }</pre>
     */
    public Usage usage() {
        return executions.values().stream().map(Execution::usageWithChildren).reduce(Usage.NONE, Usage::plus);
    }

    /** What ran here although the service may treat it otherwise. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** One execution was started by another. */
    @API(status = Status.INTERNAL)
    public void startedBy(String executionArn, Execution execution) {
        nested.computeIfAbsent(executionArn, arn -> new LinkedHashSet<>()).add(execution);
    }

    List<Execution> startedFrom(String executionArn) {
        return List.copyOf(nested.getOrDefault(executionArn, new LinkedHashSet<>()));
    }

    /** The author of the test is to know of something that the service would treat otherwise. */
    @API(status = Status.INTERNAL)
    public void warn(String warning) {
        warnings.add(warning);
    }

    /** Where chance comes from. */
    public long seed() {
        return seed;
    }

    /** What makes everything here happen again: {@code seed 42}, and what those who answer add to it. */
    public String reproducer() {
        String words = world.reproducer();
        return "seed " + seed + (words.isEmpty() ? "" : " and " + words);
    }

    /** What does not pass here. */
    public Limits limits() {
        return world.limits();
    }

    /** The execution with the ARN, be it a child of a distributed Map; {@code null} if none was started here, or kept. */
    public @Nullable Execution execution(String arn) {
        Execution known = executions.get(arn);
        if (known != null) {
            return known;
        }
        if (arn.indexOf('/') < 0) {
            return null;
        }
        for (Execution execution : executions.values()) {
            Run child = execution.findChild(arn);
            if (child != null) {
                return child(child);
            }
        }
        return null;
    }

    /** The runs of distributed Maps in all executions, in the order of these. */
    public List<MapRun> mapRuns() {
        return executions.values().stream()
                .flatMap(execution -> execution.mapRuns().stream())
                .toList();
    }

    List<Execution> repetitionsOf(Execution first) {
        return world.repetitionsOf(first.arn()).stream()
                .map(run -> new Execution(this, first.machine(), run))
                .toList();
    }

    boolean isRepeating() {
        return world.isRepeating();
    }

    Execution child(Run child) {
        RunSpec spec = child.spec();
        WorkflowType type = spec.express() ? WorkflowType.EXPRESS : WorkflowType.STANDARD;
        return new Execution(this, new StateMachine(spec.machineName(), type, spec.definition(), null), child);
    }

    /** When something is to happen next, background work included; {@code null} when nothing is. */
    @Nullable Instant nextInstant() {
        return world.agenda().nextInstant();
    }

    /** Does something when so much virtual time has passed. */
    @API(status = Status.INTERNAL)
    public void after(Duration delay, Runnable work) {
        world.agenda().postAt(now().plus(delay), work);
    }

    void speaksFor(String token) {
        world.speaksFor(token);
    }

    /** Does something when so much virtual time has passed, though nobody waits for that. */
    @API(status = Status.INTERNAL)
    public void inBackgroundAfter(Duration delay, Runnable work) {
        world.agenda().postInBackgroundAt(now().plus(delay), work);
    }

    /** Chance that depends on the seed and the site alone. */
    @API(status = Status.INTERNAL)
    public Draws chance(String site) {
        return new Draws(choices, () -> site);
    }

    String nextName() {
        starts++;
        return new Draws(choices, () -> "execution-name/" + starts).uuid().toString();
    }

    /** What a world is made of. Not to be implemented. */
    @API(status = Status.EXPERIMENTAL)
    public static final class Builder {

        private static final Instant SOME_MORNING =
                LocalDateTime.of(2026, 1, 5, 9, 0).toInstant(ZoneOffset.UTC);

        private Instant start = SOME_MORNING;
        private long seed;
        private Limits limits = Limits.OF_THE_SERVICE;
        private Integration integration = new NobodyAnswers();
        private Decoration decoration = Decoration.NONE;
        private LatencyProfile latencies = LatencyProfile.OFF;
        private final List<StateMachine> machines = new ArrayList<>();

        private @Nullable Choices choices;
        private ObjectStore store = new NoBuckets();
        private ChildStarts starts = ChildStarts.ALLOWED;
        private ExecutionStarts runs = ExecutionStarts.ONCE;
        private KeptChildren kept = KeptChildren.FAILURES;
        private Progress.Listener progress = Progress.Listener.NOBODY;

        private Builder() {}

        /** What the clock shows at first. */
        public Builder startingAt(Instant instant) {
            this.start = instant;
            return this;
        }

        /** Where chance comes from. */
        public Builder seed(long number) {
            this.seed = number;
            return this;
        }

        /** Another source of chance than the seed. */
        Builder choosing(Choices others) {
            this.choices = others;
            return this;
        }

        /** Other limits than the service's. */
        public Builder limits(Limits others) {
            this.limits = others;
            return this;
        }

        /**
         * Machines that others may start: {@code states:startExecution} and {@code aws-sdk:sfn:startSyncExecution} with the ARN of
         * one of them run it here, on the same clock. All others are asked from the outside like any Task.
         */
        public Builder hosting(StateMachine... others) {
            machines.addAll(List.of(others));
            return this;
        }

        /** Who answers the Tasks. */
        public Builder answering(Integration outside) {
            this.integration = outside;
            return this;
        }

        /**
         * What takes time by itself, drawn from the seed: transitions and cold starts of functions. Nothing does unless said so.
         *
         * <pre>{@code
         * Simulation.builder().answering(services).latencies(LatencyProfile.TYPICAL)
         * }</pre>
         */
        public Builder latencies(LatencyProfile profile) {
            this.latencies = profile;
            return this;
        }

        private Integration answers() {
            return latencies.coldStart().equals(Delay.NONE) ? integration : new ColdStarts(latencies, integration);
        }

        /** What stands around all of it: whoever answers, hosted machines, buckets and starts. */
        public Builder decoratedBy(Decoration around) {
            this.decoration = around;
            return this;
        }

        /** Where distributed Maps read their items and write their results; to be decorated where this is to go wrong. */
        public Builder buckets(ObjectStore objects) {
            this.store = objects;
            return this;
        }

        /** Who lets distributed Maps start their children; everybody may, unless it is to go wrong. */
        public Builder startingChildren(ChildStarts port) {
            this.starts = port;
            return this;
        }

        /** How often executions run that the service may run more than once; everything runs once, unless it is to go wrong. */
        public Builder startingExecutions(ExecutionStarts port) {
            this.runs = port;
            return this;
        }

        /** Which children of distributed Maps stay with their history; usually those that failed. */
        public Builder keeping(KeptChildren children) {
            this.kept = children;
            return this;
        }

        /** Who hears how far distributed Maps have come. */
        public Builder telling(Progress.Listener listener) {
            this.progress = listener;
            return this;
        }

        /** The world, in which nothing has happened yet. */
        public Simulation build() {
            return new Simulation(this);
        }
    }
}
