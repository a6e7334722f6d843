package dev.escapement.operations;

import dev.escapement.Simulation;
import dev.escapement.engine.TransitionPace;
import java.time.Duration;
import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * One region of one account in a simulation: what an operator, a deployment or a client of Step Functions can do.
 *
 * <pre>{@code
 * Account account = Account.in(simulation);
 * String checkout = account.machines().create(MachineRequest.of("Checkout", definition)).arn();
 * String stable = account.versions().publish(checkout).arn();
 * String live = account.aliases().create("live", Routing.to(stable)).arn();
 * Execution execution = account.executions().start(live, "{}").runToEnd();
 * }</pre>
 *
 * <p>Tasks that start, watch, stop or redrive executions find the machines of the account by their ARNs. What the service would not do is
 * an {@link dev.escapement.integration.ApiRefusal} with its code and text. Not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public final class Account {

    private final Simulation simulation;
    private final String region;
    private final String id;
    private final World world;
    private final Machines machines;
    private final Versions versions;
    private final Aliases aliases;
    private final Executions executions;
    private final Activities activities;
    private final MapRuns mapRuns;
    private final Tags tags;
    private final EventBus events;
    private final Instant since;
    private @Nullable Throttle throttle;

    private Account(Builder builder) {
        this.simulation = builder.simulation;
        this.region = builder.region;
        this.id = builder.id;
        this.world = new World(builder.simulation, region, id, builder.updatesVisibleAfter);
        this.since = simulation.now();
        this.tags = new Tags(this);
        this.machines = new Machines(world, tags);
        this.versions = new Versions(world, machines);
        this.aliases = new Aliases(world, machines);
        this.executions = new Executions(world, machines);
        this.mapRuns = new MapRuns(executions);
        this.activities = new Activities(world, tags);
        this.events = new EventBus(world, executions);
        simulation.surround(outside -> new AccountAnswers(this, outside));
        simulation.tell(executions);
        simulation.tell(events);
        if (!builder.quotas.equals(Quotas.NONE)) {
            simulation.pace(others -> limitedBy(builder.quotas, others));
        }
    }

    private Throttle limitedBy(Quotas quotas, TransitionPace others) {
        Throttle limit = new Throttle(world, quotas, others);
        throttle = limit;
        executions.limit(limit);
        return limit;
    }

    /** In the region us-east-1, with the quotas of nobody. */
    public static Account in(Simulation simulation) {
        return builder(simulation).build();
    }

    /** Starts describing an account. */
    public static Builder builder(Simulation simulation) {
        return new Builder(simulation);
    }

    /** Its machines. */
    public Machines machines() {
        return machines;
    }

    /** The versions of its machines. */
    public Versions versions() {
        return versions;
    }

    /** The aliases of its machines. */
    public Aliases aliases() {
        return aliases;
    }

    /** Its executions. */
    public Executions executions() {
        return executions;
    }

    /** Its activities and those who work for them. */
    public Activities activities() {
        return activities;
    }

    /** The runs of the distributed Maps of its executions. */
    public MapRuns mapRuns() {
        return mapRuns;
    }

    /** What its executions tell EventBridge, and what that starts. */
    public EventBus events() {
        return events;
    }

    /** What its executions tell CloudWatch. */
    public Metrics metrics() {
        return new Metrics(this);
    }

    /** The tags on its machines and activities. */
    public Tags tags() {
        return tags;
    }

    /** The world it lies in. */
    public Simulation simulation() {
        return simulation;
    }

    /** Its region. */
    public String region() {
        return region;
    }

    /** Its number. */
    public String id() {
        return id;
    }

    Instant since() {
        return since;
    }

    @Nullable Throttle throttle() {
        return throttle;
    }

    World world() {
        return world;
    }

    /** What an account is made of. Not to be implemented. */
    @API(status = Status.EXPERIMENTAL)
    public static final class Builder {

        /** The service speaks of a few seconds (asl-reference 8.3). */
        private static final Duration A_FEW_SECONDS = Duration.ofSeconds(3);

        private final Simulation simulation;
        private String region = "us-east-1";
        private String id = "123456789012";
        private Duration updatesVisibleAfter = A_FEW_SECONDS;
        private Quotas quotas = Quotas.NONE;

        private Builder(Simulation simulation) {
            this.simulation = simulation;
        }

        /** In another region. */
        public Builder region(String name) {
            this.region = name;
            return this;
        }

        /** Another number of twelve digits. */
        public Builder id(String number) {
            this.id = number;
            return this;
        }

        /**
         * How long starts still see a machine or an alias as it was before it was changed; three seconds unless told otherwise. Those who
         * describe it see the change at once, and so do those who publish it.
         */
        public Builder updatesVisibleAfter(Duration delay) {
            this.updatesVisibleAfter = delay;
            return this;
        }

        /** How often it may ask for what; as often as it likes unless told otherwise. */
        public Builder quotas(Quotas limits) {
            this.quotas = limits;
            return this;
        }

        /** The account, in which there is nothing yet. */
        public Account build() {
            return new Account(this);
        }
    }
}
