package dev.escapement.junit;

import dev.escapement.StateMachine;
import dev.escapement.WorkflowType;
import dev.escapement.dataset.ObjectStore;
import dev.escapement.engine.Limits;
import dev.escapement.fault.plan.FaultPlan;
import dev.escapement.integration.Integration;
import dev.escapement.mock.endpoint.ClockRule;
import dev.escapement.recording.Recording;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Something that can be said about a test.
 *
 * @param <T> what is said about it
 */
@SuppressWarnings("UnusedTypeParameter") // it is what Settings gives back
record Setting<T>(String name) {

    static final Setting<Origin> DEFINITION = new Setting<>("definition");
    static final Setting<String> LOGICAL_ID = new Setting<>("logicalId");
    static final Setting<Map<String, String>> SUBSTITUTIONS = new Setting<>("substitutions");
    static final Setting<String> NAME = new Setting<>("name");
    static final Setting<Origin> INPUT = new Setting<>("input");
    static final Setting<Instant> START_AT = new Setting<>("startAt");
    static final Setting<Long> SEED = new Setting<>("seed");
    static final Setting<WorkflowType> TYPE = new Setting<>("type");
    static final Setting<Limits> LIMITS = new Setting<>("limits");
    static final Setting<List<Settings>> HOSTED = new Setting<>("hosting");
    static final Setting<List<StateMachine>> HOSTED_IN_CODE = new Setting<>("hosting in code");
    static final Setting<Origin> MOCK_CONFIG = new Setting<>("mockConfig");
    static final Setting<String> TEST_CASE = new Setting<>("testCase");
    static final Setting<Strictness> STRICTNESS = new Setting<>("strictness");
    static final Setting<ClockRule> CLOCK = new Setting<>("clock");
    static final Setting<FaultPlan> FAULTS = new Setting<>("faults");
    static final Setting<Recording> RECORDING = new Setting<>("recording");
    static final Setting<ReplayWish> REPLAY = new Setting<>("recorded history");
    static final Setting<ReplayedSchedule> REPLAYED = new Setting<>("replayed schedule");
    static final Setting<ObjectStore> BUCKETS = new Setting<>("buckets");
    static final Setting<Integration> OUTSIDE = new Setting<>("outside");
}
