package dev.escapement.cli;

import dev.escapement.Replay;
import dev.escapement.Replayed;
import dev.escapement.StateMachine;
import dev.escapement.WhatIf;
import dev.escapement.WhatIfReport;
import dev.escapement.integration.Integration;
import dev.escapement.json.Json;
import dev.escapement.reading.Prices;
import dev.escapement.recording.Recording;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes recorded executions happen again. */
@CommandLine.Command(
        name = "replay",
        header = "Make recorded executions happen again and say where they go another way.",
        description = {
            "",
            "Takes what aws stepfunctions get-execution-history prints, exports of CloudWatch logs, and folders of them. Tasks"
                    + " are answered as recorded, at the recorded times; what the recording cannot answer is asked from --mocks"
                    + " and --answer."
        },
        footer = {
            "",
            "Examples",
            "  aws stepfunctions get-execution-history --execution-arn $ARN > failed.json",
            "  escapement replay failed.json --definition order.asl.json",
            "  escapement replay recordings/ --definition order.asl.json --what-if"
        })
final class ReplayCommand extends Command {

    @Parameters(arity = "1..*", paramLabel = "RECORDING", description = "A recorded history, or a folder of them.")
    @SuppressWarnings("FieldCanBeFinal") // picocli fills it in
    private List<String> places = new ArrayList<>();

    @Option(
            names = "--definition",
            paramLabel = "FILE",
            description = "The definition or template to run; else the one that was recorded.")
    private @Nullable String definition;

    @Mixin
    private final MachineOptions machines = new MachineOptions();

    @Option(names = "--input", paramLabel = "JSON", description = "The input, where none was recorded.")
    private @Nullable String input;

    @Mixin
    private final AnswerOptions answers = new AnswerOptions();

    @Option(names = "--seed", paramLabel = "NUMBER", description = "Where chance comes from that was not recorded.")
    private @Nullable Long seed;

    @Option(
            names = "--what-if",
            description =
                    "Ask what the executions would come to under a changed definition: fail if one ends differently.")
    private boolean whatIf;

    @Option(
            names = "--write-test",
            paramLabel = "FOLDER",
            description = "Write a JUnit test class of it there, without secrets; in the package that the folder says.")
    private @Nullable String testFolder;

    @Option(
            names = "--write-scenario",
            paramLabel = "FILE",
            description = "Write a scenario file of it, without secrets: order-incident.scenario.yaml.")
    private @Nullable String scenarioFile;

    ReplayCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Report report() {
        StateMachine machine = definition == null ? null : machines.read(definition, inputs());
        if (whatIf) {
            return foresight(machine);
        }
        List<ReplayedRecording> replayed = new ArrayList<>();
        for (String place : places) {
            for (Recording recording : recordings(place)) {
                replayed.add(new ReplayedRecording(label(recording, place), run(recording, machine)));
            }
        }
        return new ReplayReport(replayed, written(replayed));
    }

    private Report foresight(@Nullable StateMachine machine) {
        if (machine == null) {
            throw new Refusal("--what-if asks about another definition: add --definition FILE");
        }
        WhatIf question = WhatIf.of(machine);
        if (!answers.saysNothing()) {
            question = question.answering(otherwise(machine));
        }
        ForesightReport report = new ForesightReport(new WhatIfReport.Builder(machine.name(), Prices.US_EAST_1));
        for (String place : places) {
            question.over(inputs().isFolder(place) ? inputs().path(place) : inputs().file(place), report::add);
        }
        return report;
    }

    /** Who answers what recordings cannot. */
    private Integration otherwise(StateMachine machine) {
        return answers.given(machine, inputs())
                .before(answers.answerer(machine, inputs()).answers().get());
    }

    private List<String> written(List<ReplayedRecording> replayed) {
        if (testFolder == null && scenarioFile == null) {
            return List.of();
        }
        if (replayed.size() > 1) {
            throw new Refusal("A test is written of one recording, but there are " + replayed.size());
        }
        RecordedTest test = new RecordedTest(replayed.get(0).replayed(), definition, inputs());
        List<String> files = new ArrayList<>();
        if (testFolder != null) {
            files.add(test.writeClass(testFolder));
        }
        if (scenarioFile != null) {
            files.add(test.writeScenario(scenarioFile));
        }
        return files;
    }

    private List<Recording> recordings(String place) {
        if (place.equals(Inputs.STANDARD_INPUT)) {
            return List.of(Recording.parse(inputs().text(place)));
        }
        return Recording.readAll(inputs().isFolder(place) ? inputs().path(place) : inputs().file(place));
    }

    private Replayed run(Recording recording, @Nullable StateMachine machine) {
        try {
            return replay(recording, machine).run();
        } catch (IllegalStateException incomplete) {
            // The recording lacks what no option has given: its input, for one.
            throw new Refusal(inputs().shown(String.valueOf(incomplete.getMessage())));
        }
    }

    private Replay replay(Recording recording, @Nullable StateMachine machine) {
        if (machine == null && recording.definition() == null) {
            throw new Refusal(label(recording, "The recording") + " holds no definition: add --definition FILE");
        }
        Replay replay = Replay.of(recording);
        if (machine != null) {
            replay = replay.against(machine);
        }
        if (machine != null && !answers.saysNothing()) {
            replay = replay.answering(otherwise(machine));
        }
        if (input != null) {
            replay = replay.input(Json.write(inputs().json("--input", input)));
        }
        return seed == null ? replay : replay.seed(seed);
    }

    private String label(Recording recording, String place) {
        String source = recording.source();
        return source == null ? place : inputs().shown(source);
    }
}
