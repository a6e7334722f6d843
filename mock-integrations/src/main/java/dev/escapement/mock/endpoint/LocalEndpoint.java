package dev.escapement.mock.endpoint;

import dev.escapement.Execution;
import dev.escapement.ExecutionStatus;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.mock.config.MockConfigFile;
import dev.escapement.operations.Account;
import dev.escapement.services.NearestNames;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Step Functions on this machine, on the virtual clock of a simulation: real clients create machines, start executions, hand back task
 * tokens and work for activities, and the test decides when time passes.
 *
 * <pre>{@code
 * try (LocalEndpoint endpoint = LocalEndpoint.on(simulation).hosting(orders).open()) {
 *     app.start(endpoint.uri());            // aws.endpointUrlSfn, AWS_ENDPOINT_URL, endpointOverride(…)
 *     app.placeOrder(7);                    // StartExecution over HTTP
 *     endpoint.advanceBy(Duration.ofHours(23));
 *     app.approve(7);                       // SendTaskSuccess, an hour before it would be too late
 *     endpoint.runUntilIdle();
 * }
 * }</pre>
 *
 * <p>Callers outside live in real time, executions in virtual time. Between two stimuli, requests or moves of the clock, nothing happens;
 * what is due without a moment passing happens right after each. Requests take their turn in the order in which they arrive, one after the
 * other, and each is written down: {@link #log()} lets the same happen again without the code outside.
 *
 * <p>It may be used by several threads, the simulation behind it may not: while callers are about, look at it through {@link #read}.
 * It listens on loopback alone unless told otherwise, and is closed like any server. Not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public final class LocalEndpoint implements AutoCloseable {

    private final Turnstile turnstile;
    private final Troubles troubles;
    private final HttpDoor door;

    private LocalEndpoint(Turnstile turnstile, Troubles troubles, HttpDoor door) {
        this.turnstile = turnstile;
        this.troubles = troubles;
        this.door = door;
    }

    /** Starts describing an endpoint for a simulation, to which nothing else should be done from now on. */
    public static Builder on(Simulation simulation) {
        return new Builder(simulation);
    }

    /** Where it listens: {@code http://127.0.0.1:49152}. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + door.port());
    }

    /** What the virtual clock shows. */
    public Instant now() {
        return read(Simulation::now);
    }

    /** Lets so much virtual time pass, with all that happens in it; callers that wait get what they wait for when it is there. */
    public void advanceBy(Duration duration) {
        turnstile.advanceBy(duration);
    }

    /** Lets the next thing happen, whatever it is; false when nothing is left but outside calls. */
    public boolean advanceToNextEvent() {
        return turnstile.advanceToNextEvent();
    }

    /**
     * Goes on until nothing is left to happen before a call from outside would come too late: no timeout and no heartbeat of what is awaited
     * strikes.
     *
     * @return what is waited for now
     */
    public Standstill runUntilIdle() {
        return turnstile.runUntilIdle();
    }

    /** What is waited for, and which calls would end the waiting. */
    public Standstill standstill() {
        return turnstile.standstill();
    }

    /**
     * How an execution stands now.
     *
     * <pre>{@code
     * await().until(() -> endpoint.status(order) == ExecutionStatus.SUCCEEDED);
     * }</pre>
     */
    public ExecutionStatus status(String executionArn) {
        return read(world -> {
            Execution execution = world.execution(executionArn);
            if (execution == null) {
                throw new IllegalArgumentException("There is no execution " + executionArn
                        + NearestNames.hint(
                                executionArn,
                                world.executions().stream().map(Execution::arn).toList()));
            }
            return execution.status();
        });
    }

    /**
     * Looks at the simulation while no caller has his turn.
     *
     * <pre>{@code
     * int open = endpoint.read(world -> (int) world.executions().stream().filter(Execution::isOpen).count());
     * }</pre>
     *
     * @param question must not change anything: it would not be written down
     */
    public <T extends @Nullable Object> T read(Function<? super Simulation, ? extends T> question) {
        return turnstile.read(question);
    }

    /** All that has come in so far. */
    public StimulusLog log() {
        return turnstile.log();
    }

    /** What is wrong with the test itself, as far as callers brought it to light: a call that no script answers, for instance. */
    public List<String> troubles() {
        return troubles.all();
    }

    /**
     * Checks that nothing was wrong with the test itself.
     *
     * @throws IllegalStateException with all {@link #troubles()}
     */
    public void verify() {
        List<String> all = troubles();
        if (!all.isEmpty()) {
            throw new IllegalStateException("While callers from outside were served, the test itself went wrong:\n  "
                    + String.join("\n  ", all));
        }
    }

    /** Stops listening. Whoever still waits for an answer is told that the service is unavailable. */
    @Override
    public void close() {
        turnstile.close();
        door.close();
    }

    /** What an endpoint is made of. Not to be implemented. */
    @API(status = Status.EXPERIMENTAL)
    public static final class Builder {

        private final Simulation simulation;
        private final Account.Builder where;
        private final List<StateMachine> machines = new ArrayList<>();
        private final List<String> hosts = new ArrayList<>();
        private ClockRule clock = ClockRule.MANUAL;
        private WireLimits limits = WireLimits.OF_THE_SERVICE;
        private @Nullable MockConfigFile mocks;
        private @Nullable String address;
        private int port;

        private Builder(Simulation simulation) {
            this.simulation = simulation;
            this.where = Account.builder(simulation).updatesVisibleAfter(Duration.ZERO);
        }

        /** Where its ARNs lie; us-east-1 and 123456789012 unless told otherwise. */
        public Builder livingIn(String region, String account) {
            where.region(region).id(account);
            return this;
        }

        /** How much virtual time starts still see a machine as it was before it was changed; none unless told otherwise, as time may stand. */
        public Builder updatesVisibleAfter(Duration delay) {
            where.updatesVisibleAfter(delay);
            return this;
        }

        /** Machines that are there already; others may be created by callers. */
        public Builder hosting(StateMachine... others) {
            machines.addAll(List.of(others));
            return this;
        }

        /**
         * Test cases of Step Functions Local: an execution that is started with {@code #HappyPath} behind the ARN of its machine gets its
         * answers from there.
         */
        public Builder mocks(MockConfigFile file) {
            this.mocks = file;
            return this;
        }

        /** When the clock moves; usually only when the test moves it. */
        public Builder clock(ClockRule rule) {
            this.clock = rule;
            return this;
        }

        /** A port; usually any that is free. */
        public Builder port(int number) {
            this.port = number;
            return this;
        }

        /** Another address than loopback, which lets other machines in: {@code 0.0.0.0} for all of this machine's. Nobody is asked who he is. */
        public Builder bindingTo(String otherAddress) {
            this.address = otherAddress;
            return this;
        }

        /** Another name under which callers reach loopback, such as {@code host.docker.internal}; under unknown names nobody is served. */
        public Builder reachableAs(String hostName) {
            hosts.add(hostName);
            return this;
        }

        /** The longest body of a request; a mebibyte unless told otherwise. */
        public Builder bodyLimit(int bytes) {
            this.limits = limits.withBodyBytes(bytes);
            return this;
        }

        /** The headers of a request together; 16 KiB unless told otherwise. */
        public Builder headerLimit(int bytes) {
            this.limits = limits.withHeaderBytes(bytes);
            return this;
        }

        /** How long of real time GetActivityTask waits for a task before it comes back empty; a minute unless told otherwise. */
        public Builder pollPatience(Duration patience) {
            this.limits = limits.withPollPatience(patience);
            return this;
        }

        /** Starts listening. */
        public LocalEndpoint open() {
            Troubles troubles = new Troubles();
            Turnstile turnstile = new Turnstile(session(clock, troubles), limits.turnPatience());
            HostNames names = address == null ? HostNames.loopbackAnd(hosts) : HostNames.any();
            return new LocalEndpoint(turnstile, troubles, HttpDoor.open(turnstile, limits, address, names, port));
        }

        /**
         * Lets everything happen again that came in through an endpoint, without a socket and without the code outside. The simulation, the
         * machines and those who answer must be as they were then.
         *
         * @throws IllegalStateException when something else happens than did then, with the first difference
         */
        public Simulation replay(StimulusLog log) {
            new StimulusReplay(log, session(log.head().clock(), new Troubles())).perform();
            return simulation;
        }

        private Session session(ClockRule rule, Troubles troubles) {
            return new Session(simulation, Desk.of(where, simulation, machines, mocks, troubles), rule, troubles);
        }
    }
}
