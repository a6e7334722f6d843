package dev.escapement.samples.incident;

import static dev.escapement.junit.EscapementAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.Debugger;
import dev.escapement.Replay;
import dev.escapement.Replayed;
import dev.escapement.StateMachine;
import dev.escapement.WhatIf;
import dev.escapement.WhatIfCase;
import dev.escapement.WhatIfReport;
import dev.escapement.integration.Integration;
import dev.escapement.junit.AgainstRecordings;
import dev.escapement.junit.StepFunction;
import dev.escapement.junit.StepFunctionTest;
import dev.escapement.junit.writing.TestWriter;
import dev.escapement.mock.Script;
import dev.escapement.recording.Recording;
import dev.escapement.replay.Verdict;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** From a failed night in production to a mended definition, step by step. */
class RenewalIncidentWalkTest {

    private static final Path RECORDINGS = recordings();
    private static final Recording INCIDENT = Recording.read(RECORDINGS.resolve("pending.json"));

    @Test
    @StepFunction(value = "renewal-as-it-was.asl.json", name = "Renewal")
    void first_the_failure_happens_again(StateMachine asItWas) {
        Replayed replayed = Replay.of(INCIDENT).against(asItWas).run();

        assertThat(replayed.verdict()).isEqualTo(Verdict.EXACT);
        assertThat(replayed.execution()).failedWith("States.Runtime");
    }

    @Test
    @StepFunction(value = "renewal-as-it-was.asl.json", name = "Renewal")
    void then_it_is_looked_at_where_it_goes_wrong(StateMachine asItWas) {
        Debugger debugger =
                Debugger.of(Replay.of(INCIDENT).against(asItWas).begin().execution());

        debugger.toState("Charge");
        debugger.until(execution -> execution.waits().stream().anyMatch(wait -> wait.contains("Paid?")));

        assertThat(debugger.toString())
                .contains(
                        "in Paid?, which it is about to enter",
                        "\"payment\":{\"id\":\"pay-8812\",\"status\":\"PENDING\"}");
    }

    @Nested
    @StepFunctionTest("renewal.asl.json")
    class Then_it_is_mended {

        @BeforeEach
        void the_bank_has_made_up_its_mind(Script script) {
            script.state("AskAgain").returns("{\"id\": \"pay-8812\", \"status\": \"SUCCEEDED\"}");
            script.state("Extend").succeeds();
        }

        @AgainstRecordings("recordings")
        void which_helps_those_who_were_pending_and_changes_nothing_for_others(WhatIfCase renewal) {
            if (renewal.name().equals("pending.json")) {
                assertThat(renewal).nowSucceeds();
            } else {
                assertThat(renewal).isUnaffected();
            }
        }
    }

    @Test
    @StepFunction(value = "renewal-hasty.asl.json", name = "Renewal")
    void a_hasty_repair_is_found_out_before_it_is_deployed(StateMachine hasty) {
        Integration table = Script.create().state("Extend").succeeds();

        WhatIfReport report = WhatIf.of(hasty).answering(table).over(RECORDINGS);

        assertThatThrownBy(report::requireNoOtherOutcome).hasMessage("""
                Not every execution would end as recorded
                What if Renewal had run like this: 4 recordings
                  2 go as recorded
                  2 end differently
                  transitions 20 -> 22, cost of a million $125.00 -> $137.50
                  declined.json ends differently
                    puts out something else: /renewed is true, not false
                    enters Extend, Renewed
                    no longer enters Remind, NotRenewed
                    answered by the script, not by the recording: Extend#1.1, which calls arn:aws:states:::dynamodb:updateItem
                  pending.json ends differently
                    ends SUCCEEDED instead of FAILED States.Runtime
                    enters Extend, Renewed
                    takes 5 transitions instead of 3
                    costs $0.000125 instead of $0.000075
                    answered by the script, not by the recording: Extend#1.1, which calls arn:aws:states:::dynamodb:updateItem""");
    }

    @Test
    @StepFunction(value = "renewal.asl.json", name = "Renewal")
    void the_test_that_is_kept_is_the_one_that_is_written(StateMachine mended) throws IOException {
        Integration bank = Script.create()
                .state("AskAgain")
                .returns("{\"id\": \"pay-8812\", \"status\": \"SUCCEEDED\"}")
                .state("Extend")
                .succeeds();

        String written = TestWriter.of(
                        Replay.of(INCIDENT).against(mended).answering(bank).run())
                .definition("renewal.asl.json")
                .junit("dev.escapement.samples.incident", "PendingRenewalTest")
                .text();

        String kept =
                Files.readString(Path.of("src/test/java/dev/escapement/samples/incident/PendingRenewalTest.java"));
        assertThat(kept).isEqualToIgnoringWhitespace(written);
    }

    private static Path recordings() {
        try {
            return Path.of(Objects.requireNonNull(RenewalIncidentWalkTest.class.getResource("recordings"))
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
