package dev.escapement;

import dev.escapement.dataset.ObjectStore;
import dev.escapement.engine.Limits;
import dev.escapement.integration.Integration;
import dev.escapement.parser.DefinitionSource;
import dev.escapement.recording.RecordedEvent;
import dev.escapement.recording.Recording;
import dev.escapement.replay.LearnedChance;
import dev.escapement.replay.RecordedAnswers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What has been said about a replay. */
record ReplayTerms(
        Recording recording,
        @Nullable StateMachine machine,
        @Nullable Integration otherwise,
        List<HostedReplay> hosted,
        long seed,
        @Nullable String input,
        @Nullable ObjectStore store,
        @Nullable Limits limits) {

    static ReplayTerms of(Recording recording) {
        return new ReplayTerms(recording, null, null, List.of(), 0, null, null, null);
    }

    ReplayTerms against(StateMachine other) {
        return new ReplayTerms(recording, other, otherwise, hosted, seed, input, store, limits);
    }

    ReplayTerms answering(Integration other) {
        return new ReplayTerms(recording, machine, other, hosted, seed, input, store, limits);
    }

    ReplayTerms hosting(HostedReplay other) {
        List<HostedReplay> all = new ArrayList<>(hosted);
        all.add(other);
        return new ReplayTerms(recording, machine, otherwise, List.copyOf(all), seed, input, store, limits);
    }

    ReplayTerms seed(long other) {
        return new ReplayTerms(recording, machine, otherwise, hosted, other, input, store, limits);
    }

    ReplayTerms input(String other) {
        return new ReplayTerms(recording, machine, otherwise, hosted, seed, other, store, limits);
    }

    ReplayTerms buckets(ObjectStore other) {
        return new ReplayTerms(recording, machine, otherwise, hosted, seed, input, other, limits);
    }

    ReplayTerms limits(Limits other) {
        return new ReplayTerms(recording, machine, otherwise, hosted, seed, input, store, other);
    }

    /** The machine under its recorded name, in its recorded account. */
    StateMachine machineAsRecorded() {
        StateMachine known = machine == null ? recorded() : machine;
        return RecordedIdentity.of(recording).givenTo(known);
    }

    private StateMachine recorded() {
        String text = recording.definition();
        if (text == null) {
            throw new IllegalStateException("There is nothing to replay " + recording.label() + " against: it holds no"
                    + " definition. Say Replay.of(recording).against(machine), or put what"
                    + " describe-state-machine-for-execution prints into the folder of the recording");
        }
        return StateMachine.read(
                DefinitionSource.ofText(text), recording.isExpress() ? WorkflowType.EXPRESS : WorkflowType.STANDARD);
    }

    /** The input that was recorded, or given instead. */
    String inputText() {
        String text = input == null ? recording.input() : input;
        if (text == null) {
            throw new IllegalStateException(
                    "The input of " + recording.label() + " was not recorded, or was cut off: export"
                            + " the history with includeExecutionData, add what describe-execution prints, or say"
                            + " Replay.of(recording).input(\"…\")");
        }
        return text;
    }

    /** Nothing is run that could only tell a part as if it were the whole. */
    ReplayTerms checked() {
        if (recording.events().isEmpty()) {
            throw new IllegalArgumentException(recording.label() + " has no events");
        }
        KnownStates.of(machineAsRecorded()).requireSome(recording);
        inputText();
        List<RecordedEvent> lost = otherwise == null ? RecordedAnswers.lostAnswers(recording) : List.of();
        if (!lost.isEmpty()) {
            throw new IllegalStateException("What " + (lost.size() == 1 ? "one Task" : lost.size() + " Tasks") + " of "
                    + recording.label() + " answered was not recorded, or was cut off: the output of "
                    + lost.get(0).label() + (lost.size() == 1 ? "" : ", …")
                    + ". Export the history with includeExecutionData, or say Replay.of(recording).answering(…)");
        }
        return this;
    }

    /** Who answers what the recording does not, over all runs. */
    Integration fallback() {
        return new RememberedAnswers(otherwise == null ? new UnrecordedChildren(recording) : otherwise);
    }

    /** What the ARN of an Express execution tells of its start. */
    LearnedChance chanceOfTheStart() {
        LearnedChance learned = new LearnedChance();
        String arn = recording.executionArn();
        String last = arn == null ? "" : arn.substring(arn.lastIndexOf(':') + 1);
        if (recording.isExpress() && last.matches(IDENTIFIER)) {
            learned.learn("execution-name/1/0", UUID.fromString(last));
        }
        return learned;
    }

    private static final String IDENTIFIER = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
}
