package dev.escapement.junit.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioMistakeTest {

    private static final String TASK = """
            definition:
              StartAt: Ask
              States:
                Ask: {Type: Task, Resource: 'arn:aws:lambda:us-east-1:123456789012:function:ask', End: true}
            """;

    @TempDir
    Path folder;

    @Test
    void unknown_keys_say_where_they_are_and_what_was_meant() {
        assertThat(failure("""
                definition: x.asl.json
                scenarios:
                  - name: one
                    expcet:
                      status: SUCCEEDED
                  - name: two
                    expect:
                      frobnicate: 1
                """)).isEqualTo("""
                FILE:4:5: a scenario has no key 'expcet'; did you mean 'expect'?
                        expcet:
                        ^^^^^^
                FILE:3:5: 'expect' is missing in this scenario
                      - name: one
                        ^^^^^^^^^
                FILE:8:7: an expectation has no key 'frobnicate'; it may have status, waitingIn, error, cause, output,\
                 outputContaining, outputAt, outputWhere, visited, visitedExactly, neverVisited, states, assigned,\
                 neverAssigned, calls, callsInOrder, neverCalls, compensated, events, recording, transitions,\
                 transitionsAtMost, eventsFree, payloadFree, costAtMost, monthlyCost, budget, took, tookAtMost
                          frobnicate: 1
                          ^^^^^^^^^^""");
    }

    @Test
    void values_of_another_kind_say_what_was_expected() {
        assertThat(failure("""
                definition: x.asl.json
                startAt: tomorrow
                type: FAST
                limits: 5
                scenarios:
                  - name: one
                    answers: {Ask: {return: 1, throw: {error: E}, after: soon}}
                    expect: {took: 2 weeks, transitions: two, status: GOOD}
                  - name: one
                    answers: []
                    expect: {}
                """))
                .contains("FILE:2:10: expected an instant such as 2026-01-05T09:00:00Z, but this is \"tomorrow\"")
                .contains("FILE:3:7: expected one of STANDARD, EXPRESS, but this is \"FAST\"")
                .contains("FILE:4:9: expected a set of limits (an object), but this is 5")
                .contains("FILE:7:20: an answer has exactly one of return, throw, awaiting")
                .contains("expected a duration such as 80 ms, 2 s, 5 min, 1 h or 3 d, but this is \"soon\"")
                .contains("but this is \"2 weeks\"")
                .contains("expected a whole number, but this is \"two\"")
                .contains("expected one of SUCCEEDED, FAILED, TIMED_OUT, ABORTED, but this is \"GOOD\"")
                .contains("FILE:9:11: scenario 1 has this name already")
                .contains("FILE:10:14: expected an object by state: an answer, or a list of such, but this is []");
    }

    @Test
    void what_cannot_be_read_says_why() {
        assertThat(failure("scenarios: [")).startsWith("FILE:").contains("INVALID_YAML");
        assertThat(failure("")).isEqualTo("FILE: EMPTY: there is nothing in it");
        assertThat(failure("- 1")).startsWith("FILE:1:1: expected a scenario file (an object), but this is [1]");
        assertThat(failure("definition: a\ndefinition: b\nscenarios: []"))
                .startsWith("FILE:2:1: this key is there twice, first in line 1");
    }

    @Test
    void a_missing_definition_says_where_it_was_looked_for() {
        assertThat(failure("""
                definition: nowhere.asl.json
                scenarios:
                  - {name: one, expect: {status: SUCCEEDED}}
                """))
                .startsWith("FILE:1:13: there is no definition 'nowhere.asl.json'; looked at "
                        + folder.resolve("nowhere.asl.json")
                        + ", on the class path, among the resources of the project and at ");
    }

    @Test
    void a_broken_definition_tells_all_its_problems() {
        assertThat(failure("""
                definition: {StartAt: A, States: {A: {Type: Pass, Next: B}}}
                scenarios:
                  - {name: one, expect: {status: SUCCEEDED}}
                """)).contains("MISSING_TRANSITION_TARGET");
    }

    @Test
    void a_state_that_the_machine_does_not_have_says_which_was_meant() {
        assertThat(failure(TASK + """
                scenarios:
                  - name: one
                    answers: {Aks: {return: 1}}
                    expect:
                      states: {Task: {visits: 1}}
                """)).isEqualTo("""
                FILE:7:15: the state machine has no state 'Aks'; did you mean 'Ask'?
                        answers: {Aks: {return: 1}}
                                  ^^^
                FILE:9:16: the state machine has no state 'Task'; did you mean 'Ask'?
                          states: {Task: {visits: 1}}
                                   ^^^^""");
        assertThat(failure(TASK + """
                scenarios:
                  - name: one
                    answers: {Ask: {return: 1}}
                    expect: {visited: Aks}
                """))
                .startsWith("FILE:8:23: Broken has no state 'Aks'")
                .contains("Nearest: Ask");
    }

    @Test
    void what_is_not_the_number_of_anything_says_so() {
        assertThat(failure(TASK + """
                scenarios:
                  - name: one
                    answers: {Ask: {return: 1}}
                    expect:
                      states: {Ask: {attempt: {first: {noError: true}}}}
                """)).startsWith("FILE:9:15: 'first' is not the number of an attempt");
    }

    @Test
    void a_task_without_an_answer_says_what_to_add() {
        assertThat(failure(TASK + """
                scenarios:
                  - name: one
                    expect: {status: SUCCEEDED}
                """))
                .startsWith("FILE:6:5: nobody answers Ask#1.1, which calls"
                        + " arn:aws:lambda:us-east-1:123456789012:function:ask; add 'Ask' to the answers");
    }

    @Test
    void too_few_and_too_many_answers_are_told() {
        assertThat(failure(TASK + """
                scenarios:
                  - name: one
                    answers: {Ask: []}
                    expect: {status: SUCCEEDED}
                """)).startsWith("FILE:7:20: there are answers for 0 calls, but Ask#1.1 is call 1");
        assertThat(failure(TASK + """
                scenarios:
                  - name: one
                    answers: {Ask: [{return: 1}, {return: 2}]}
                    expect: {status: SUCCEEDED}
                """)).startsWith("FILE:7:20: there are 2 answers, but only 1 were asked for");
    }

    @Test
    void everything_that_was_expected_otherwise_is_told() {
        assertThat(failure(TASK + """
                scenarios:
                  - name: one
                    answers: {Ask: {return: 1}}
                    expect:
                      output: 2
                      visited: Ask
                      transitions: 7
                """))
                .startsWith("one (2 failures)")
                .contains("broken.scenario.yaml:9: Broken was expected to put out 2, but did not:\n")
                .contains("broken.scenario.yaml:11: Broken was expected to take 7 transitions, but took 1\n");
    }

    @Test
    void a_failed_scenario_leaves_its_story() {
        ScenarioRuns run = run(TASK + """
                scenarios:
                  - name: one
                    answers: {Ask: {return: 1}}
                    expect: {output: 2}
                """);

        assertThat(run.reports()).hasSize(1);
        assertThat(Path.of("target/escapement-of-tests")).isDirectory();
    }

    private String failure(String text) {
        return run(text).failures().values().iterator().next().replace(file().toString(), "FILE");
    }

    private ScenarioRuns run(String text) {
        try {
            Files.writeString(file(), text);
        } catch (IOException trouble) {
            throw new AssertionError(trouble);
        }
        return ScenarioRuns.of(selectFile(file().toFile()));
    }

    private Path file() {
        return folder.resolve("broken.scenario.yaml");
    }
}
