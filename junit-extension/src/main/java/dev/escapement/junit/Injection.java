package dev.escapement.junit;

import dev.escapement.Execution;
import dev.escapement.Replayed;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.dataset.MemoryBuckets;
import dev.escapement.fault.plan.FaultPlan;
import dev.escapement.fault.run.Trace;
import dev.escapement.integration.TaskTokens;
import dev.escapement.mock.Script;
import dev.escapement.mock.endpoint.LocalEndpoint;
import dev.escapement.mock.wiremock.WireMockStubs;
import dev.escapement.parser.DefinitionSource;
import dev.escapement.recording.Recording;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Something a test may ask for as a parameter. */
record Injection<T>(Class<T> type, Function<TestWorld, T> source) {

    private static final List<Injection<?>> ALL = List.of(
            new Injection<>(StateMachine.class, TestWorld::machine),
            new Injection<>(Simulation.class, TestWorld::simulation),
            new Injection<>(Script.class, TestWorld::script),
            new Injection<>(WireMockStubs.class, TestWorld::wireMock),
            new Injection<>(Recording.class, TestWorld::recording),
            new Injection<>(Replayed.class, TestWorld::replayed),
            new Injection<>(MemoryBuckets.class, TestWorld::buckets),
            new Injection<>(Clock.class, world -> new VirtualClock(world.simulation())),
            new Injection<>(TaskTokens.class, world -> world.simulation().taskTokens()),
            new Injection<>(Execution.class, TestWorld::execution),
            new Injection<>(Workflow.class, Workflow::new),
            new Injection<>(DefinitionSource.class, TestWorld::source),
            new Injection<>(FaultPlan.class, TestWorld::faults),
            new Injection<>(LocalEndpoint.class, world -> world.endpoint().open()),
            new Injection<>(Trace.class, TestWorld::trace));

    /** Its library is optional: who does not have it cannot ask for it either. */
    private static final String CLIENT = "software.amazon.awssdk.services.sfn.SfnClient";

    /** What is injected for the type; {@code null} if it is none of ours. */
    static @Nullable Injection<?> of(Class<?> type) {
        for (Injection<?> each : ALL) {
            if (each.type == type) {
                return each;
            }
        }
        return type.getName().equals(CLIENT)
                ? new Injection<>(Object.class, world -> world.endpoint().client())
                : null;
    }

    T from(TestWorld world) {
        return source.apply(world);
    }
}
