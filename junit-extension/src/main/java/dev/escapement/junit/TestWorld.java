package dev.escapement.junit;

import dev.escapement.Execution;
import dev.escapement.Simulation;
import dev.escapement.StartRequest;
import dev.escapement.StateMachine;
import dev.escapement.WorkflowType;
import dev.escapement.integration.Integration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What one test owns: each thing is made when it is first asked for, so that {@code @BeforeEach} may prepare what comes later. */
final class TestWorld {

    private final ExtensionContext context;
    private final Settings settings;
    private @Nullable StateMachine machine;
    private @Nullable Simulation simulation;
    private @Nullable Execution execution;

    TestWorld(ExtensionContext context, Settings settings) {
        this.context = context;
        this.settings = settings;
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

    /** The simulation, if the test asked for it. */
    @Nullable Simulation simulationSoFar() {
        return simulation;
    }

    private StateMachine readMachine() {
        Origin definition = settings.definition();
        WorkflowType type = settings.type() == null ? WorkflowType.STANDARD : settings.type();
        Machines machines = Machines.of(context);
        if (definition instanceof Origin.Text given) {
            String name = context.getRequiredTestClass().getSimpleName();
            return machines.from(given.text(), type).named(nameOr(name));
        }
        if (definition instanceof Origin.Place place) {
            return machines.at(Search.find("definition", place), type).named(nameOr(MachineName.of(place.location())));
        }
        throw new ExtensionConfigurationException(
                context.getDisplayName()
                        + " has no state machine: give @StepFunctionTest or @StepFunction a place, or a definition, on the test or a class around it");
    }

    private String nameOr(String otherwise) {
        return settings.name() == null ? otherwise : settings.name();
    }

    private String input() {
        Origin input = settings.input();
        if (input instanceof Origin.Place place) {
            return Search.find("input", place).text();
        }
        return input instanceof Origin.Text given ? given.text() : "{}";
    }

    private Simulation buildSimulation() {
        if (context.getTestMethod().isEmpty()) {
            throw new ExtensionConfigurationException("A simulation belongs to one test: ask for it in a test or in"
                    + " @BeforeEach, not in the constructor or @BeforeAll of "
                    + context.getRequiredTestClass().getSimpleName());
        }
        Simulation.Builder builder = Simulation.builder().answering(outside());
        if (settings.startAt() != null) {
            builder.startingAt(settings.startAt());
        }
        if (settings.seed() != null) {
            builder.seed(settings.seed());
        }
        if (settings.limits() != null) {
            builder.limits(settings.limits());
        }
        return builder.build();
    }

    private Integration outside() {
        Integration field = OutsideField.nearest(context);
        if (field != null) {
            return field;
        }
        return settings.outside() == null ? new NobodyAnswers(context.getRequiredTestClass()) : settings.outside();
    }
}
