package dev.escapement;

import static dev.escapement.Runs.FUNCTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.recording.Recording;
import dev.escapement.redaction.Redaction;
import dev.escapement.redaction.Redactor;
import dev.escapement.replay.Verdict;
import org.junit.jupiter.api.Test;

class RedactedRecordingTest {

    private static final StateMachine LOGIN = StateMachine.parse("""
            {"StartAt": "Login", "States": {
              "Login": {"Type": "Task", "Resource": "%1$s", "ResultPath": "$.session", "Next": "Same?"},
              "Same?": {"Type": "Choice", "Choices": [
                {"Variable": "$.session.token", "StringEqualsPath": "$.device", "Next": "Use"}], "Default": "No"},
              "Use": {"Type": "Task", "Resource": "%1$s", "Parameters": {"bearer.$": "$.session.token"}, "End": true},
              "No": {"Type": "Fail", "Error": "Stranger"}}}""".formatted(FUNCTION));

    @Test
    void a_redacted_recording_happens_again_to_the_same_events() {
        Redactor redactor = Redaction.standard().start();
        String redacted = redactor.redact(history());

        Replayed replayed = Replay.of(Recording.parse(redacted)).against(LOGIN).run();

        assertThat(redacted).doesNotContain("tok-12345", "hunter22").contains("<redacted:token-1>");
        assertThat(replayed.verdict()).isEqualTo(Verdict.EXACT);
        assertThat(replayed.execution().status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(redactor.findings()).hasSize(2);
    }

    /** The token is compared with another text, and handed on under another name. */
    private static String history() {
        return Runs.simulation(Runs.ok("{\"token\": \"tok-12345\"}"), Runs.ok("{\"ok\": true}"))
                .start(LOGIN, "{\"password\": \"hunter22\", \"device\": \"tok-12345\"}")
                .runToEnd()
                .historyJson();
    }
}
