package dev.escapement.engine;

import dev.escapement.behavior.ChildInputs.ChildInput;
import dev.escapement.behavior.Step;
import dev.escapement.behavior.ToleratedFailures;
import dev.escapement.definition.Definition;
import dev.escapement.integration.ChildStart;
import dev.escapement.integration.TaskOutcome;
import dev.escapement.maprun.MapRunLedger.Terms;
import dev.escapement.maprun.MapRunNames;
import dev.escapement.simulation.Choices;
import dev.escapement.simulation.StrandPath;
import org.jspecify.annotations.Nullable;

/** Starts the children of a Map run, each under its own name and as a machine of its own. */
final class ChildStarter {

    private final StateVisit visit;
    private final MapRunNames names;
    private final String mapRunArn;
    private final String machineArn;
    private final Definition definition;
    private final String state;

    ChildStarter(StateVisit visit, Step.Distribute step) {
        this.visit = visit;
        this.state = step.state().name();
        this.names = names(visit, step);
        this.mapRunArn = names.mapRunArn();
        this.machineArn = names.machineArn();
        this.definition = new Definition(step.state().processor(), null, null);
    }

    private static MapRunNames names(StateVisit visit, Step.Distribute step) {
        Choices choices = visit.strand().execution().world().choices();
        String machineArn = visit.strand().execution().spec().machineArn();
        String given = step.distribution().label();
        String label = given == null
                ? MapRunNames.generatedLabel(choices, machineArn, step.state().name())
                : given;
        return MapRunNames.of(choices, machineArn, label, step.distribution().express(), visit.label());
    }

    String mapRunArn() {
        return mapRunArn;
    }

    boolean express() {
        return names.express();
    }

    Terms terms(int maxConcurrency, ToleratedFailures tolerated) {
        RunSpec around = visit.strand().execution().spec();
        return new Terms(
                mapRunArn,
                around.executionArn(),
                machineArn,
                state,
                names.label(),
                names.express(),
                maxConcurrency,
                tolerated.count(),
                tolerated.percentage(),
                visit.now());
    }

    /** A child, not started yet. */
    DistributedChild child(int index, ChildInput input) {
        return new DistributedChild(index, input, names.child(index), machineArn);
    }

    /** Why the service does not let it start; {@code null} if it does. */
    TaskOutcome.@Nullable Failed refusalOf(DistributedChild child) {
        Run around = visit.strand().execution();
        return around.world()
                .mapRuns()
                .starts()
                .refusalOf(new ChildStart(
                        around.spec().executionArn(),
                        mapRunArn,
                        state,
                        child.index(),
                        child.name().arn(),
                        child.input().value(),
                        visit.now()));
    }

    Run start(DistributedChild child) {
        RunSpec spec = new RunSpec(
                definition,
                names.machine(),
                machineArn,
                child.name().name(),
                child.name().arn(),
                visit.strand().execution().spec().roleArn(),
                child.input().value(),
                null,
                names.express(),
                false,
                mapRunArn,
                visit.strand().execution().spec().traceHeader(),
                null,
                null);
        StrandPath place = visit.strand().path().child(state, child.index());
        return Run.start(visit.strand().execution().world(), spec, place);
    }
}
