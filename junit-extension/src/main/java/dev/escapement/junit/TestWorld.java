package dev.escapement.junit;

import dev.escapement.Execution;
import dev.escapement.Simulation;
import dev.escapement.StartRequest;
import dev.escapement.StateMachine;
import dev.escapement.mock.Script;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What one test owns: each thing is made when it is first asked for, so that {@code @BeforeEach} may prepare what comes later. */
final class TestWorld {

    private final ExtensionContext context;
    private final Settings settings;
    private final TestOutside outside;
    private @Nullable StateMachine machine;
    private @Nullable Simulation simulation;
    private @Nullable Execution execution;

    TestWorld(ExtensionContext context, Settings settings) {
        this.context = context;
        this.settings = settings;
        this.outside = new TestOutside(context, settings);
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

    /** A simulation that no other test sees. */
    Simulation simulation() {
        Simulation known = simulation;
        if (known == null) {
            known = buildSimulation();
            simulation = known;
        }
        return known;
    }

    /** The execution of the machine with the input of the test, run to its end. */
    Execution execution() {
        Execution known = execution;
        if (known == null) {
            known = simulation().start(machine(), StartRequest.of(input())).runToEnd();
            execution = known;
        }
        return known;
    }

    /** The script of the test, which answers its Tasks. */
    Script script() {
        return outside.script();
    }

    /** Complains if the script of a test that ran something said more than was asked. */
    void verify() {
        if (simulation != null) {
            outside.verify();
        }
    }

    /** What has been executed; nothing if the test never asked for a simulation. */
    List<Execution> executionsSoFar() {
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

    private String input() {
        Origin input = settings.get(Setting.INPUT, new Origin.Text("{}"));
        return Search.find("input", input, testClass()).text();
    }

    private Simulation buildSimulation() {
        if (context.getTestMethod().isEmpty()) {
            throw new ExtensionConfigurationException("A simulation belongs to one test: ask for it in a test or in"
                    + " @BeforeEach, not in the constructor or @BeforeAll of "
                    + testClass().getSimpleName());
        }
        Simulation.Builder builder = Simulation.builder().answering(outside.of(this));
        settings.ifSaid(Setting.START_AT, builder::startingAt);
        settings.ifSaid(Setting.SEED, builder::seed);
        settings.ifSaid(Setting.LIMITS, builder::limits);
        return builder.build();
    }

    private Class<?> testClass() {
        return context.getRequiredTestClass();
    }
}
