package dev.escapement.cli;

import dev.escapement.StateMachine;
import dev.escapement.junit.scenario.Rehearsal;
import dev.escapement.services.NearestNames;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options by which somebody says who answers Tasks. */
final class AnswerOptions {

    @Option(
            names = "--mocks",
            paramLabel = "FILE",
            description = "Who answers: a scenario file, an answers file, or a MockConfigFile.json.")
    private @Nullable String mocks;

    @Option(
            names = "--case",
            paramLabel = "NAME",
            description = "Which scenario or test case, where there are several.")
    private @Nullable String testCase;

    @Option(
            names = "--answer",
            paramLabel = "STATE=JSON",
            description = "What a Task is answered, every time; may be repeated.")
    private Map<String, String> answers = new LinkedHashMap<>();

    /** Whether nothing is said at all. */
    boolean saysNothing() {
        return mocks == null && testCase == null && answers.isEmpty();
    }

    /** Whether a file of answers is named. */
    boolean nameAFile() {
        return mocks != null;
    }

    /** What the arguments themselves answer. */
    GivenAnswers given(StateMachine machine, Inputs inputs) {
        return GivenAnswers.of(answers, machine, inputs);
    }

    /** Who answers the rest. */
    Answerer answerer(StateMachine machine, Inputs inputs) {
        if (mocks == null) {
            if (testCase != null) {
                throw new Refusal(
                        "--case chooses a scenario or a test case, but there is no file of them: add --mocks FILE");
            }
            return Answerer.nobody();
        }
        Path file = inputs.file(mocks);
        if (Rehearsal.isScenarioFile(file)) {
            List<Rehearsal> chosen = chosen(mocks, Rehearsal.allIn(file));
            if (chosen.size() > 1) {
                throw new Refusal(mocks + " has several scenarios; say which with --case:" + listed(chosen));
            }
            return Answerer.of(chosen.get(0).requireStatesOf(machine));
        }
        return MockConfigCase.isOne(file)
                ? Answerer.of(MockConfigCase.of(file, machine, testCase))
                : Answerer.of(Rehearsal.ofAnswers(file).requireStatesOf(machine));
    }

    /** The scenario that is named, or all of them. */
    List<Rehearsal> chosen(String place, List<Rehearsal> scenarios) {
        if (testCase == null) {
            return scenarios;
        }
        List<Rehearsal> named =
                scenarios.stream().filter(each -> each.name().equals(testCase)).toList();
        if (named.isEmpty()) {
            List<String> known = scenarios.stream().map(Rehearsal::name).toList();
            throw new Refusal(place + " has no scenario '" + testCase + "'" + NearestNames.hint(testCase, known)
                    + "\nIt has" + listed(scenarios));
        }
        return named;
    }

    /** The names of scenarios, one on each line. */
    static String listed(List<Rehearsal> scenarios) {
        return String.join(
                "", scenarios.stream().map(each -> "\n  " + each.name()).toList());
    }
}
