package dev.escapement.cli;

import dev.escapement.fault.law.Saga;
import dev.escapement.fault.law.Step;
import dev.escapement.fault.run.Experiment;
import dev.escapement.fault.sweep.Finding;
import dev.escapement.fault.sweep.PreparedSweep;
import dev.escapement.fault.sweep.Sweep;
import dev.escapement.fault.sweep.SweepReport;
import dev.escapement.services.NearestNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Breaks every call of a workflow once. */
@CommandLine.Command(
        name = "sweep",
        header = "Break every call of a workflow in every way, one at a time, and see what it does.",
        description = {
            "",
            "Runs the workflow without faults, then again for each fault at each call. Fails if a run waits for ever, or if"
                    + " what --undone names is not undone. A scenario file is swept scenario by scenario."
        },
        footer = {
            "",
            "Examples",
            "  escapement sweep order.scenario.yaml",
            "  escapement sweep order.asl.json --mocks answers.yaml --at ChargeCard --faults 'throttled; timeout'",
            "  escapement sweep saga.scenario.yaml --undone ReserveStock=ReleaseStock --save target/schedules",
            "  escapement sweep saga.scenario.yaml --depth 2 --shard 0/4"
        })
final class SweepCommand extends Command {

    private static final Pattern SHARD = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

    @Parameters(
            arity = "1..*",
            paramLabel = "WORKFLOW",
            description = "A definition, a template, a scenario file, or - for standard input.")
    @SuppressWarnings("FieldCanBeFinal") // picocli fills it in
    private List<String> places = new ArrayList<>();

    @Mixin
    private final WorkflowOptions options = new WorkflowOptions();

    @Option(names = "--depth", paramLabel = "NUMBER", description = "How many faults at a time: 1 or 2.")
    private int depth = 1;

    @Option(
            names = "--faults",
            paramLabel = "FAULTS",
            description = "Only these, with ; between them; else all that apply.")
    private @Nullable String faults;

    @Option(names = "--at", paramLabel = "STATE", description = "Only at calls of this Task; may be repeated.")
    private List<String> tasks = new ArrayList<>();

    @Option(
            names = "--shard",
            paramLabel = "INDEX/TOTAL",
            description = "Only this part of the runs, counted from 0: 0/4.")
    private @Nullable String shard;

    @Option(
            names = "--undone",
            paramLabel = "STEP=UNDO",
            description = "What the one Task does, the other has to undo whenever the workflow fails; may be repeated.")
    private Map<String, String> undone = new LinkedHashMap<>();

    @Option(names = "--tolerate-stuck", description = "Runs that wait for ever are all right.")
    private boolean stuckTolerated;

    @Option(
            names = "--save",
            paramLabel = "FOLDER",
            description = "Write the smallest failing run of each broken law there, for escapement run --schedule.")
    private @Nullable String folder;

    SweepCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Report report() {
        List<SweptWorkflow> swept = new ArrayList<>();
        for (String place : places) {
            for (Workflow workflow : options.all(place, inputs())) {
                swept.add(sweep(workflow));
            }
        }
        return new SweepsReport(swept);
    }

    private SweptWorkflow sweep(Workflow workflow) {
        tasks.forEach(task -> requireTask("--at", task, workflow));
        PreparedSweep prepared;
        try {
            prepared = wanted(workflow).prepare();
        } catch (IllegalArgumentException problem) {
            throw new Refusal(workflow.title() + " cannot be swept: " + problem.getMessage());
        }
        SweepReport report = prepared.runAll();
        List<String> saved = new ArrayList<>();
        if (folder != null) {
            for (Finding finding : report.findings()) {
                saved.add(Schedules.save(folder, workflow, finding, inputs()));
            }
        }
        return new SweptWorkflow(workflow.title(), prepared, report, saved);
    }

    private Sweep wanted(Workflow workflow) {
        Sweep sweep = Sweep.of(experiment(workflow))
                .seed(workflow.seed())
                .depth(depth)
                .at(tasks.toArray(String[]::new))
                .keeping(laws(workflow));
        if (faults != null) {
            sweep = sweep.faults(faults.strip().split("\\s*;\\s*"));
        }
        if (shard != null) {
            Matcher part = SHARD.matcher(shard);
            if (!part.matches()) {
                throw new Refusal("--shard wants its number, counted from 0, and how many there are, such as 0/4, not '"
                        + shard + "'");
            }
            sweep = sweep.shard(Integer.parseInt(part.group(1)), Integer.parseInt(part.group(2)));
        }
        return stuckTolerated ? sweep.toleratingStuckRuns() : sweep;
    }

    private static Experiment experiment(Workflow workflow) {
        return interference -> workflow.start(interference, interference.seed()).runToEnd();
    }

    private Saga[] laws(Workflow workflow) {
        Step[] steps = undone.entrySet().stream()
                .map(each -> {
                    requireTask("--undone", each.getKey(), workflow);
                    requireTask("--undone", each.getValue(), workflow);
                    return Saga.step(each.getKey()).undoneBy(each.getValue());
                })
                .toArray(Step[]::new);
        return steps.length == 0 ? new Saga[0] : new Saga[] {Saga.of(steps)};
    }

    private static void requireTask(String option, String name, Workflow workflow) {
        if (!workflow.tasks().contains(name)) {
            throw new Refusal(option + ": " + workflow.machine().name() + " has no Task '" + name + "'"
                    + NearestNames.hint(name, workflow.tasks()));
        }
    }
}
