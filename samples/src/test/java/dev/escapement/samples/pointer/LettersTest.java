package dev.escapement.samples.pointer;

import static dev.escapement.junit.EscapementAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.Execution;
import dev.escapement.junit.StepFunctionTest;
import dev.escapement.junit.Workflow;
import dev.escapement.mock.Script;
import org.junit.jupiter.api.BeforeEach;

@StepFunctionTest(value = "letters.asl.json", input = "{\"letter\": \"l-7\"}")
class LettersTest {

    /** As large as a payload may be, and something around it. */
    private static final String LARGE = "x".repeat(262_144 - 40);

    @BeforeEach
    void the_post(Script script) {
        script.function("recognise-text")
                .returns("{\"words\": 120}")
                .function("mail-text")
                .succeeds();
    }

    @StepFunctionTest
    void a_letter_of_any_length_leaves_the_payload_almost_free(Script script, Workflow letter) {
        script.function("scan-letter").returns("{\"key\": \"l-7.png\"}");

        assertThat(letter.run())
                .succeeded()
                .state("Recognise", recognise -> recognise.wasCalledWith("""
                        {"scan": {"bucket": "scans", "key": "l-7.png"}}""").leavesPayloadFree(99));
    }

    @StepFunctionTest("letters-carries-scan.asl.json")
    void with_the_scan_in_the_state_the_first_small_letter_passes(Script script, Workflow letter) {
        script.function("scan-letter").returns(scan("a short note"));

        assertThat(letter.run()).succeeded();
    }

    @StepFunctionTest("letters-carries-scan.asl.json")
    void and_the_second_larger_one_does_not(Script script, Workflow letter) {
        script.leniently().function("scan-letter").returns(scan(LARGE));

        Execution second = letter.run();

        assertThatThrownBy(() -> assertThat(second).succeeded()).hasMessage("""
                LettersCarriesScan was expected to succeed, but failed 0.000 s after it started
                  in    Scan
                  with  States.DataLimitExceeded: The state/task 'Scan' returned a result with a size exceeding the maximum\
                 number of bytes service limit.
                  2  +0.000  TaskStateEntered  Scan   (States.DataLimitExceeded: no retrier and no catcher)
                  reproduce with seed 0""");
    }

    private static String scan(String pixels) {
        return "{\"key\": \"l-7.png\", \"pixels\": \"" + pixels + "\"}";
    }
}
