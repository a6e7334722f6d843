package dev.escapement.cli;

import dev.escapement.Decoration;
import dev.escapement.Execution;
import dev.escapement.Replay;
import dev.escapement.reading.Prices;
import dev.escapement.recording.Recording;
import dev.escapement.recording.UnreadableRecording;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what executions cost. */
@CommandLine.Command(
        name = "cost",
        header = "Say what executions cost as a Standard and as an Express workflow.",
        description = {
            "",
            "Runs each workflow once and multiplies. Of a scenario file each scenario is counted. With --definition, recorded"
                    + " histories and folders of them are replayed instead, and count as often as they are there, times"
                    + " --per-month."
        },
        footer = {
            "",
            "Examples",
            "  escapement cost order.scenario.yaml --per-month 1000000",
            "  escapement cost order.asl.json --mocks answers.yaml --per-month 1000000 --free-tier",
            "  escapement cost recordings/ --definition order.asl.json --per-month 1000"
        })
final class CostCommand extends Command {

    @Parameters(
            arity = "1..*",
            paramLabel = "WORKFLOW",
            description = "A definition, a template, a scenario file, - for standard input; or recorded histories.")
    @SuppressWarnings("FieldCanBeFinal") // picocli fills it in
    private List<String> places = new ArrayList<>();

    @Mixin
    private final WorkflowOptions options = new WorkflowOptions();

    @Option(
            names = "--definition",
            paramLabel = "FILE",
            description = "The definition that recorded histories are histories of.")
    private @Nullable String definition;

    @Option(
            names = "--per-month",
            paramLabel = "NUMBER",
            description = "How many executions of each there are in a month; else 1.")
    private long perMonth = 1;

    @Option(names = "--free-tier", description = "Take off the transitions that an account has free each month.")
    private boolean freeTier;

    @Option(
            names = "--prices",
            paramLabel = "FILE",
            description = "Other prices than those of us-east-1: JSON of the form that cost --json shows.")
    private @Nullable String prices;

    CostCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Report report() {
        if (perMonth < 1) {
            throw new Refusal("--per-month wants a number of executions, at least 1, not " + perMonth);
        }
        List<PricedWorkflow> priced = new ArrayList<>();
        for (String place : places) {
            if (definition == null) {
                options.all(place, inputs()).forEach(workflow -> priced.add(priced(workflow)));
            } else {
                recordings(place).forEach(recording -> priced.add(priced(recording, definition)));
            }
        }
        return new CostReport(priced, perMonth, freeTier ? prices().withFreeTier() : prices());
    }

    private static PricedWorkflow priced(Workflow workflow) {
        return priced(
                workflow.title(),
                workflow.start(Decoration.NONE, workflow.seed()).runToEnd());
    }

    private PricedWorkflow priced(Recording recording, String file) {
        return priced(
                inputs().shown(recording.label()),
                Replay.of(recording)
                        .against(options.machine(file, inputs()))
                        .run()
                        .execution());
    }

    private static PricedWorkflow priced(String title, Execution execution) {
        return new PricedWorkflow(title, execution.status().name(), execution.costComparison());
    }

    private List<Recording> recordings(String place) {
        try {
            return Recording.readAll(inputs().isFolder(place) ? inputs().path(place) : inputs().file(place));
        } catch (UnreadableRecording problem) {
            throw new Refusal(problem.getMessage() + "\nWith --definition, what is priced are recorded histories");
        }
    }

    private Prices prices() {
        if (prices == null) {
            return Prices.US_EAST_1;
        }
        try {
            return Prices.ofJson(inputs().text(prices));
        } catch (IllegalArgumentException | UncheckedIOException problem) {
            throw new Refusal("--prices: " + problem.getMessage());
        }
    }
}
