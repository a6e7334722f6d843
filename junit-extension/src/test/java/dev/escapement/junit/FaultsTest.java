package dev.escapement.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultsTest {

    @TempDir
    Path folder;

    @Test
    void faults_are_said_on_a_class_a_method_or_a_field() {
        assertThat(run(Faulty.Planned.class).succeeded())
                .containsExactly("of_the_class(Execution, FaultPlan, Trace)", "of_the_method(Execution)");
    }

    @Test
    void mistakes_are_told_as_such() {
        Map<String, String> failures = run(Faulty.Mistaken.class).failures();

        assertThat(failures.get("never_strikes(Execution)")).isEqualTo("""
                The fault 'Charge#2=throttled' never struck: no call was made that it is meant for
                Calls were made from: Charge#1.1, Ship#1.1""");
        assertThat(failures.get("unknown_task(Execution)"))
                .contains("at character 1: there is no Task 'Chrage', did you mean 'Charge'?");
        assertThat(failures.get("unknown_fault(Execution)"))
                .contains(
                        "cannot be set up: The fault plan makes no sense at character 8: there is no fault 'throtled',"
                                + " did you mean 'throttled'?");
        assertThat(failures.get("no_faults_no_trace(Trace)"))
                .contains("A Trace is told of tests with faults only: no_faults_no_trace(Trace) has none, neither from"
                        + " @FaultSweep nor from faults = \"…\"");
        assertThat(failures.get("nothing_to_replay(Execution)"))
                .contains("There is no schedule 'nowhere.schedule.json'.");
        assertThat(failures.get("unknown_site(Execution)"))
                .isEqualTo("The sweep of unknown_site(Execution) makes no sense: There is no Task 'Chrage' to break,"
                        + " did you mean 'Charge'?");
        assertThat(failures.get("nothing_to_break(Execution)"))
                .startsWith(
                        "The sweep of nothing_to_break(Execution) makes no sense: There is nothing to break: no fault can"
                                + " matter\n  Charge#1.1=silent: ");
    }

    @Test
    void a_failed_test_with_faults_says_how_to_see_it_again() throws IOException {
        TestRun run = run(Faulty.Failing.class);

        assertThat(run.failure()).endsWith("reproduce with seed 9 and faults \"Charge=throttled\"");
        assertThat(run.reports()).singleElement().satisfies(report -> {
            assertThat(report).containsEntry("escapement.reproduce", "seed 9 and faults \"Charge=throttled\"");
            assertThat(Files.readString(Path.of(report.get("escapement.schedule"))))
                    .startsWith("{\"schedule\":1,\"machine\":\"Paying\",\"definition\":\"sha256:")
                    .endsWith("\"input\":{},\"seed\":9,\"faults\":\"Charge=throttled\",\"breaks\":[]}\n");
        });
    }

    @Test
    void a_sweep_is_one_invocation_per_variant_named_after_what_was_broken() {
        TestRun run = run(Faulty.Swept.class);

        assertThat(run.succeeded())
                .containsExactly(
                        "Charge#1.1=denied (Charge#1.1 is not permitted)",
                        "Charge#1.1=throttled (Charge#1.1 is throttled)",
                        "Charge#1.1=throttled (Charge#1.1 is throttled)",
                        "Charge#1.1=throttled; Charge#1.2=throttled (Charge#1.1 is throttled; Charge#1.2 is throttled)",
                        "Ship#1.1=denied (Ship#1.1 is not permitted)",
                        "Ship#1.1=denied (Ship#1.1 is not permitted)",
                        "Ship#1.1=failed-after-commit (Ship#1.1 is done, but its reply is lost)",
                        "Ship#1.1=throttled (Ship#1.1 is throttled)");
        assertThat(run.failures())
                .containsOnlyKeys("Charge#1.1=failed-after-commit (Charge#1.1 is done, but its reply is lost)")
                .allSatisfy((name, message) -> assertThat(message).isEqualTo("""
                        When Charge#1.1 is done, but its reply is lost, a law was broken
                          Charge is undone when the saga does not end well: it was done and stayed so
                        What was done, in order
                          +0.000  Charge#1.1  done
                        Paying failed 0.000 s after it started
                          in    Charge, attempt 1
                          with  Lambda.SdkClientException: Unable to execute HTTP request: Connection reset
                          2  +0.000  TaskStateEntered      Charge
                          5  +0.000  LambdaFunctionFailed  Lambda.SdkClientException   (no retrier matched, no catcher)
                          reproduce with seed 3 and faults "Charge#1.1=failed-after-commit\""""));
    }

    @Test
    void the_verdicts_of_a_sweep_are_reported_at_its_end() throws IOException {
        List<Map<String, String>> tables = run(Faulty.Swept.class).reports().stream()
                .filter(report -> report.containsKey("escapement.sweep"))
                .toList();

        assertThat(tables)
                .hasSize(3)
                .anySatisfy(report -> assertThat(report.get("escapement.sweep")).startsWith("""
                Sweep of Paying: 6 variants at 2 calls, 2 pruned
                                     recovered  caught  failed
                Charge                       1       .       2
                Ship                         .       3       .
                """));
        assertThat(tables)
                .anySatisfy(report -> assertThat(Files.readString(Path.of(report.get("escapement.sweep.file"))))
                        .isEqualTo(report.get("escapement.sweep") + "\n\n" + """
                        Pruned, because it could not teach anything
                          Charge#1.1=silent: a request is answered, or its connection is lost
                          Ship#1.1=silent: a request is answered, or its connection is lost
                        """));
    }

    @Test
    void a_run_that_waits_for_ever_fails_its_test_unless_that_is_tolerated() {
        TestRun run = run(Faulty.Stuck.class);

        assertThat(run.succeeded()).hasSize(1);
        assertThat(run.failure())
                .startsWith("When Ask#1.1 is taken by a worker that dies without a word, a law was broken\n"
                        + "  no run gets stuck: Ask waits for the task token of");
    }

    @Test
    void what_cannot_be_swept_says_why() {
        assertThat(run(Faulty.Counting.class).failure())
                .contains("arn:aws:lambda:us-east-1:123456789012:function:charge is not deterministic");
        assertThat(run(Faulty.PreparedByOthers.class).failure())
                .startsWith("To see what there is to break, a sweep runs the workflow of PreparedByOthers beside its tests, in"
                        + " test instances of its own, with their @BeforeEach and @AfterEach methods but without what other"
                        + " extensions do around a test. There, @BeforeEach somebody_answers(TestInfo) fails: ")
                .endsWith("\nSet up there, or where the field is declared, whatever the workflow needs");
    }

    @Test
    void a_sweep_sees_what_is_prepared_before_each_test() {
        assertThat(run(Faulty.AnsweredLater.class).succeeded())
                .containsExactly(
                        "Charge#1.1=throttled (Charge#1.1 is throttled)",
                        "Charge#1.1=throttled; Charge#1.2=throttled (Charge#1.1 is throttled; Charge#1.2 is throttled)");
        assertThat(run(Faulty.Shared.class).succeeded())
                .containsExactly("Charge#1.1=throttled (Charge#1.1 is throttled)");

        TestRun prepared = run(Faulty.PreparedBefore.class);

        assertThat(prepared.succeeded())
                .containsExactly(
                        "@s3:read#1=denied (@s3:read#1 is not permitted)",
                        "@states:start-child#1=stopped (@states:start-child#1 sees the execution stopped while it is out)",
                        "@states:start-child#2=stopped (@states:start-child#2 sees the execution stopped while it is out)");
        assertThat(prepared.failures()).isEmpty();
    }

    @Test
    void a_schedule_from_a_file_brings_its_input_its_seed_and_its_faults() {
        assertThat(run(Faulty.Replayed.class).succeeded())
                .containsExactly("input_seed_and_faults_are_those_of_the_file(Execution)");
    }

    @Test
    void a_failure_says_who_answered_and_its_replay_is_answered_the_same() throws IOException {
        String saved = run(Faulty.Mocked.class).reports().get(0).get("escapement.schedule");

        assertThat(Files.readString(Path.of(saved)))
                .contains("\"script\":\"asking.MockConfigFile.json#SecondTime\"");
        assertThat(run(Faulty.Answered.class).failures()).isEmpty();
    }

    @Test
    void a_replay_tells_what_has_changed_since() {
        assertThat(run(Faulty.Answered.class).reports())
                .filteredOn(report -> report.containsKey("escapement.replay"))
                .singleElement()
                .satisfies(report -> assertThat(report.get("escapement.replay"))
                        .startsWith("The schedule scripted.schedule.json is not replayed as it was: it was saved of Ordering and"
                                + " is replayed with Orders; the definition has changed since, from sha256:0123 to sha256:")
                        .endsWith(", so that faults need not strike any more"));
    }

    @Test
    void a_script_that_is_not_there_is_told() {
        Map<String, String> failures = run(Faulty.AnsweredByNobody.class).failures();

        assertThat(failures.get("no_such_scenario(Execution)")).endsWith("""
                The schedule no-scenario.schedule.json was answered by what is not there any more: orders.scenario.yaml has no\
                 scenario 'an order is payed', did you mean 'an order is paid'?
                It has: an order is paid, a throttled card is charged again, a declined one releases the stock,\
                 an answer that never comes is waited for""");
        assertThat(failures.get("no_such_file(Execution)"))
                .contains("There is no script 'nowhere.scenario.yaml'. Looked for it here:");
        assertThat(failures.get("says_too_little(Execution)"))
                .endsWith("The schedule vague.schedule.json has \"script\": \"asking.MockConfigFile.json\"; expected was a file"
                        + " and what in it answers, such as MockConfigFile.json#HappyPath");
    }

    @Test
    void shards_share_a_sweep() {
        TestRun run = TestRun.of(
                Map.of(FailureAppendix.PARAMETER, folder.toString(), Shard.PARAMETER, "1/2"), Faulty.Swept.class);

        assertThat(run.succeeded()).hasSize(4);
        assertThat(run.failures()).isEmpty();
    }

    @Test
    void a_shard_is_named_in_the_usual_ways() {
        assertThat(Shard.ofEnvironment(Map.of())).isEqualTo(new Shard(0, 1));
        assertThat(Shard.ofEnvironment(Map.of("TEST_SHARD_INDEX", "2", "TEST_TOTAL_SHARDS", "5")))
                .isEqualTo(new Shard(2, 5));
        assertThatThrownBy(() -> Shard.ofEnvironment(Map.of("TEST_SHARD_INDEX", "5", "TEST_TOTAL_SHARDS", "5")))
                .hasMessage(
                        "TEST_SHARD_INDEX=5, TEST_TOTAL_SHARDS=5 is no shard; write its number, counted from 0, and how"
                                + " many there are, such as 0/4");
    }

    private TestRun run(Class<?> testClass) {
        return TestRun.of(Map.of(FailureAppendix.PARAMETER, folder.toString()), testClass);
    }
}
