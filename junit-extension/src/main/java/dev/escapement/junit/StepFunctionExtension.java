package dev.escapement.junit;

import dev.escapement.Execution;
import dev.escapement.StateMachine;
import dev.escapement.WorkflowType;
import dev.escapement.dataset.ObjectStore;
import dev.escapement.engine.Limits;
import dev.escapement.fault.explore.SavedSchedule;
import dev.escapement.fault.plan.FaultPlan;
import dev.escapement.integration.Integration;
import dev.escapement.mock.endpoint.ClockRule;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;

/**
 * Gives tests their machine, their simulation and their execution. {@link StepFunctionTest} and {@link StepFunction} register it;
 * who prefers code to annotations registers it as a field. What the annotations of a test say goes before what the field says.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final StepFunctionExtension ORDERS = StepFunctionExtension.of("order-saga.asl.json")
 *         .input("{\"orderId\": 7}")
 *         .seed(42)
 *         .answering(call -> TaskReply.success(Json.emptyObject()));
 *
 * @Test
 * void an_order_is_shipped(Execution execution) {
 *     assertThat(execution).succeeded();
 * }
 * }</pre>
 *
 * <p>A failed test leaves the story and the history of its executions under {@code target/escapement}, or in the folder that the
 * configuration parameter {@code escapement.appendix} names. With {@code escapement.histories} naming a folder, every test leaves
 * them there, each in a folder that is called after its unique id: two runs can be compared byte by byte.
 *
 * <p>Immutable: each method gives another extension. Not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public final class StepFunctionExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private final Settings settings;

    private StepFunctionExtension() {
        this(Settings.NONE);
    }

    private StepFunctionExtension(Settings settings) {
        this.settings = settings;
    }

    /** For the machine at a place, found as {@link StepFunctionTest#value} is. */
    public static StepFunctionExtension of(String place) {
        return new StepFunctionExtension(Settings.NONE.with(Setting.DEFINITION, new Origin.Place(place, null)));
    }

    /** For the machine with this definition, JSON or YAML. */
    public static StepFunctionExtension ofDefinition(String text) {
        return new StepFunctionExtension(Settings.NONE.with(Setting.DEFINITION, new Origin.Text(text)));
    }

    /** Which state machine of a template. */
    public StepFunctionExtension logicalId(String id) {
        return with(Setting.LOGICAL_ID, id);
    }

    /** Values for placeholders in the definition. */
    public StepFunctionExtension substituting(Map<String, String> values) {
        return with(Setting.SUBSTITUTIONS, Collections.unmodifiableMap(new LinkedHashMap<>(values)));
    }

    /** What the machine is called. */
    public StepFunctionExtension named(String name) {
        return with(Setting.NAME, name);
    }

    /** The input of every test, as JSON. */
    public StepFunctionExtension input(String json) {
        return with(Setting.INPUT, new Origin.Text(json));
    }

    /** Where the input of every test is. */
    public StepFunctionExtension inputFrom(String place) {
        return with(Setting.INPUT, new Origin.Place(place, null));
    }

    /** What the virtual clock shows at first. */
    public StepFunctionExtension startingAt(Instant instant) {
        return with(Setting.START_AT, instant);
    }

    /** Where chance comes from. */
    public StepFunctionExtension seed(long number) {
        return with(Setting.SEED, number);
    }

    /** What goes wrong in every test; a fault that never strikes fails it. */
    public StepFunctionExtension faults(String plan) {
        return with(Setting.FAULTS, FaultPlan.parse(plan));
    }

    /** Standard or Express. */
    public StepFunctionExtension type(WorkflowType type) {
        return with(Setting.TYPE, type);
    }

    /** Other limits than the service's. */
    public StepFunctionExtension limits(Limits limits) {
        return with(Setting.LIMITS, limits);
    }

    /** State machines that others may start. */
    public StepFunctionExtension hosting(StateMachine... machines) {
        return with(Setting.HOSTED_IN_CODE, List.of(machines));
    }

    /** A {@code MockConfigFile.json} of Step Functions Local that answers the Tasks, and which of its test cases. */
    public StepFunctionExtension mockConfig(String place, String testCase) {
        return with(Setting.MOCK_CONFIG, new Origin.Place(place, null)).with(Setting.TEST_CASE, testCase);
    }

    /** What distributed Maps read from and write to in tests that have no such field marked with {@link Outside}. */
    public StepFunctionExtension buckets(ObjectStore store) {
        return with(Setting.BUCKETS, store);
    }

    /** Whether a script may say more than was asked. */
    public StepFunctionExtension strictness(Strictness strictness) {
        return with(Setting.STRICTNESS, strictness);
    }

    /** When the clock moves in tests that ask for a {@link dev.escapement.mock.endpoint.LocalEndpoint}. */
    public StepFunctionExtension clock(ClockRule rule) {
        return with(Setting.CLOCK, rule);
    }

    /** Who answers the Tasks of tests that have no field marked with {@link Outside}. */
    public StepFunctionExtension answering(Integration outside) {
        return with(Setting.OUTSIDE, outside);
    }

    private <T> StepFunctionExtension with(Setting<T> setting, T value) {
        return new StepFunctionExtension(settings.with(setting, value));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Registration.of(context).note(settings);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Registration.of(context).note(settings);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return Registration.of(context).speaksFor(settings)
                && Injection.of(parameter.getParameter().getType()) != null;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Injection<?> injection = Injection.of(parameter.getParameter().getType());
        if (injection == null) {
            throw new ParameterResolutionException("Nothing is known about " + parameter);
        }
        return injection.from(Registration.of(context).world());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (!Registration.of(context).speaksFor(settings)) {
            return;
        }
        TestWorld world = Registration.of(context).world();
        world.endpoint().close();
        boolean failed = hasFailed(context);
        try {
            if (context.getExecutionException().isEmpty()) {
                world.verify();
            }
        } catch (RuntimeException complaint) {
            failed = true;
            throw complaint;
        } finally {
            if (failed) {
                publishAppendix(context, world);
            }
            tellChanges(context, world);
            keepHistories(context, world);
            world.close();
        }
    }

    /** Whoever replays an old failure wants to know whether it still is the same. */
    private static void tellChanges(ExtensionContext context, TestWorld world) {
        String changes = world.changesSinceSaved();
        if (!changes.isEmpty()) {
            context.publishReportEntry("escapement.replay", changes);
        }
    }

    private static void keepHistories(ExtensionContext context, TestWorld world) {
        Histories.in(context.getConfigurationParameter(Histories.PARAMETER))
                .keep(context.getUniqueId(), world.executionsSoFar());
    }

    private static boolean hasFailed(ExtensionContext context) {
        return context.getExecutionException()
                .filter(trouble -> !(trouble instanceof TestAbortedException))
                .isPresent();
    }

    private static void publishAppendix(ExtensionContext context, TestWorld world) {
        FailureAppendix appendix = new FailureAppendix(AppendixFolder.of(context));
        List<Execution> executions = world.executionsSoFar();
        for (int i = 0; i < executions.size(); i++) {
            Execution execution = executions.get(i);
            Map<String, String> entries = appendix.leave(execution, i + 1, world.definitionHash());
            SavedSchedule schedule = world.schedule(execution);
            if (schedule != null) {
                String name = execution.machine().name() + "-" + (i + 1) + ".schedule.json";
                entries.put("escapement.schedule", appendix.leave(name, schedule.toJson() + "\n"));
            }
            context.publishReportEntry(entries);
        }
        Map<String, String> stimuli = world.endpoint().leaveIn(appendix);
        if (!stimuli.isEmpty()) {
            context.publishReportEntry(stimuli);
        }
    }
}
