package dev.escapement.cli;

import dev.escapement.Execution;
import dev.escapement.ExecutionStatus;
import dev.escapement.fault.explore.SavedSchedule;
import dev.escapement.fault.plan.FaultPlan;
import dev.escapement.fault.run.Interference;
import dev.escapement.services.NearestNames;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a state machine once and tells its story. */
@CommandLine.Command(
        name = "run",
        header = "Run a state machine on a virtual clock and tell its story.",
        description = {
            "",
            "Nothing is called and no time passes: Tasks are answered by --answer, --mocks, or the scenario that is run."
        },
        footer = {
            "",
            "Examples",
            "  escapement run order.asl.json --input '{\"orderId\": 7}' --answer 'ChargeCard={\"paid\": true}'",
            "  escapement run order.scenario.yaml --case 'an order is paid'",
            "  escapement run template.yaml --logical-id Orders --mocks MockConfigFile.json --case HappyPath",
            "  escapement run order.scenario.yaml --faults 'ChargeCard#1=throttled' --history history.json"
        })
final class RunCommand extends Command {

    @Parameters(
            paramLabel = "WORKFLOW",
            description = "A definition, a template, a scenario file, or - for standard input.")
    @SuppressWarnings("FieldCanBeFinal") // picocli fills it in
    private String place = "";

    @Mixin
    private final WorkflowOptions options = new WorkflowOptions();

    @Option(
            names = "--until",
            paramLabel = "WHEN",
            description = "Stop when this state is entered, or after so much virtual time: 90s, 3h, 2d.")
    private @Nullable String until;

    @Option(
            names = "--faults",
            paramLabel = "PLAN",
            description = "What goes wrong: 'ChargeCard#1..3=throttled; Ship=timeout'.")
    private @Nullable String faults;

    @Option(
            names = "--schedule",
            paramLabel = "FILE",
            description = "The faults, seed and input of a run that a sweep has saved.")
    private @Nullable String schedule;

    @Option(
            names = "--expect",
            paramLabel = "STATUS",
            description = "The status that is as expected; else SUCCEEDED, or RUNNING with --until.")
    private @Nullable ExecutionStatus expected;

    @Option(
            names = "--history",
            paramLabel = "FILE",
            description = "Also write the history as aws stepfunctions get-execution-history prints it.")
    private @Nullable String history;

    RunCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Report report() {
        Workflow workflow = options.one(place, inputs());
        FaultPlan plan = FaultPlan.NONE;
        if (schedule != null) {
            SavedSchedule saved = saved(schedule);
            plan = saved.plan();
            workflow = workflow.with(inputs().json("--schedule", saved.input()), saved.seed());
        }
        plan = faults == null ? plan : FaultPlan.parse(faults);
        plan.requireTasks(workflow.tasks());
        return run(workflow, plan);
    }

    private SavedSchedule saved(String file) {
        try {
            return SavedSchedule.read(inputs().text(file));
        } catch (IllegalArgumentException problem) {
            throw new Refusal(file + " is no saved schedule: " + problem.getMessage());
        }
    }

    private Report run(Workflow workflow, FaultPlan plan) {
        Goal goal = goal(workflow);
        Interference interference = new Interference(plan, workflow.seed());
        Execution execution = workflow.start(interference, workflow.seed());
        boolean reached = goal.run(execution);
        interference.requireAllStruck();
        if (history != null) {
            inputs().write(history, execution.historyJson() + "\n");
        }
        ExecutionStatus wanted =
                expected != null ? expected : until != null ? ExecutionStatus.RUNNING : ExecutionStatus.SUCCEEDED;
        return new RunReport(execution, execution.status() == wanted && (reached || expected != null), history);
    }

    private Goal goal(Workflow workflow) {
        if (until == null) {
            return Goal.END;
        }
        if (workflow.states().contains(until)) {
            return new Goal.Entered(until);
        }
        Duration duration = Durations.read(until);
        if (duration == null) {
            throw new Refusal("--until wants a state or a duration such as 90s, but "
                    + workflow.machine().name() + " has no state '" + until + "'"
                    + NearestNames.hint(until, workflow.states()));
        }
        return new Goal.After(duration);
    }
}
