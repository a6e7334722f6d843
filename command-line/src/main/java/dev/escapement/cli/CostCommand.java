package dev.escapement.cli;

import dev.escapement.Execution;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what executions cost. */
@CommandLine.Command(
        name = "cost",
        header = "Say what executions cost, as Standard and as Express workflows.",
        description = {
            "",
            "Runs each workflow once and multiplies. Of a scenario file each scenario is counted, as often as --per-month says."
        },
        footer = {
            "",
            "Examples",
            "  escapement cost order.scenario.yaml --per-month 1000000",
            "  escapement cost order.asl.json --mocks answers.yaml --per-month 1000000 --free-tier"
        })
final class CostCommand extends Command {

    @Parameters(
            arity = "1..*",
            paramLabel = "WORKFLOW",
            description = "A definition, a template, a scenario file, or - for standard input.")
    private List<String> places = new ArrayList<>();

    @Mixin
    private WorkflowOptions options = new WorkflowOptions();

    @Option(
            names = "--per-month",
            paramLabel = "NUMBER",
            description = "How many executions of each there are in a month; else 1.")
    private long perMonth = 1;

    @Option(names = "--free-tier", description = "Take off the transitions that an account has free each month.")
    private boolean freeTier;

    CostCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Report report() {
        if (perMonth < 1) {
            throw new Refusal("--per-month wants a number of executions, at least 1");
        }
        List<PricedWorkflow> priced = new ArrayList<>();
        for (String place : places) {
            for (Workflow workflow : options.all(place, inputs())) {
                Execution execution = workflow.start(workflow.answers().get(), workflow.buckets(), workflow.seed())
                        .runToEnd();
                priced.add(PricedWorkflow.of(workflow.title(), execution));
            }
        }
        return new CostReport(priced, perMonth, freeTier);
    }
}
