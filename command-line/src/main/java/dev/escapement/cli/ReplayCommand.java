package dev.escapement.cli;

import dev.escapement.Replay;
import dev.escapement.Replayed;
import dev.escapement.StateMachine;
import dev.escapement.json.Json;
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
    private List<String> places = new ArrayList<>();

    @Option(
            names = "--definition",
            paramLabel = "FILE",
            description = "The definition or template to run; else the one that was recorded.")
    private @Nullable String definition;

    @Mixin
    private MachineOptions machines = new MachineOptions();

    @Option(names = "--input", paramLabel = "JSON", description = "The input, where none was recorded.")
    private @Nullable String input;

    @Mixin
    private AnswerOptions answers = new AnswerOptions();

    @Option(names = "--seed", paramLabel = "NUMBER", description = "Where chance comes from that was not recorded.")
    private @Nullable Long seed;

    @Option(
            names = "--what-if",
            description = "Only ask whether executions end as they did; how they get there may change.")
    private boolean whatIf;

    ReplayCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Report report() {
        StateMachine machine = definition == null ? null : machines.read(definition, inputs());
        List<ReplayedRecording> replayed = new ArrayList<>();
        for (String place : places) {
            for (Recording recording : recordings(place)) {
                replayed.add(new ReplayedRecording(label(recording, place), run(recording, machine)));
            }
        }
        return new ReplayReport(replayed, whatIf);
    }

    private List<Recording> recordings(String place) {
        if (place.equals(Inputs.STANDARD_INPUT)) {
            return List.of(Recording.parse(inputs().text(place)));
        }
        return Recording.readAll(inputs().isFolder(place) ? inputs().path(place) : inputs().file(place));
    }

    private Replayed run(Recording recording, @Nullable StateMachine machine) {
        if (machine == null && recording.definition() == null) {
            throw new Refusal(label(recording, "The recording") + " holds no definition: add --definition FILE");
        }
        Replay replay = Replay.of(recording);
        if (machine != null) {
            replay = replay.against(machine)
                    .answering(answers.given(machine, inputs())
                            .before(answers.answerer(machine, inputs()).answers().get()));
        }
        if (input != null) {
            replay = replay.input(Json.write(inputs().json("--input", input)));
        }
        return (seed == null ? replay : replay.seed(seed)).run();
    }

    private String label(Recording recording, String place) {
        String source = recording.source();
        return source == null ? place : source.replace(inputs().folder() + "/", "");
    }
}
