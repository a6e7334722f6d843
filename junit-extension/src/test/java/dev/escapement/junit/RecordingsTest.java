package dev.escapement.junit;

import static dev.escapement.junit.EscapementAssertions.assertThat;
import static dev.escapement.junit.Stories.failureOf;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.Execution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingsTest {

    private static final String NAME = "orders/fine.history.json";

    @TempDir
    Path root;

    private final Execution fine = Orders.fine();
    private final Execution declined = Orders.declined();

    @Test
    void a_first_run_writes_the_recording_and_says_so() throws IOException {
        Recordings recordings = new Recordings(root, new Keeping(false, false));

        Assertions.assertThat(recordings.trouble(fine, NAME))
                .isEqualTo("there was none. This history has been written to " + root.resolve(NAME)
                        + ": look at it, then run again");
        Assertions.assertThat(recordings.trouble(fine, NAME)).isNull();
        Assertions.assertThat(Files.readString(root.resolve(NAME)))
                .startsWith("{\"events\": [\n  {\"type\":\"ExecutionStarted\",\"id\":1,\"previousEventId\":0,")
                .endsWith("}}\n]}\n")
                .doesNotContain("timestamp");
    }

    @Test
    void nothing_is_written_where_ci_is_set() {
        Recordings recordings = new Recordings(root, new Keeping(true, true));

        Assertions.assertThat(recordings.trouble(fine, NAME))
                .isEqualTo("there is none at " + root.resolve(NAME) + ", and none is written where CI is set:"
                        + " run the test at home and commit what it writes");
        Assertions.assertThat(root).isEmptyDirectory();
    }

    @Test
    void another_history_is_told_event_by_event() {
        Recordings recordings = new Recordings(root, new Keeping(false, false));
        recordings.trouble(fine, NAME);

        Assertions.assertThat(recordings.trouble(declined, NAME)).startsWith("""
                does not:
                      …
                      LambdaFunctionScheduled (8)
                      LambdaFunctionStarted (9)
                    - LambdaFunctionSucceeded (10)""");
    }

    @Test
    void a_flag_renews_what_differs_and_says_so() {
        new Recordings(root, new Keeping(false, false)).trouble(fine, NAME);
        Recordings renewing = new Recordings(root, new Keeping(false, true));

        Assertions.assertThat(renewing.trouble(fine, NAME)).isNull();
        Assertions.assertThat(renewing.trouble(declined, NAME))
                .isEqualTo(
                        "did not. It has been renewed: look at what changed, then run again without -Descapement.record");
        Assertions.assertThat(renewing.trouble(declined, NAME)).isNull();
    }

    @Test
    void what_is_no_history_cannot_be_a_recording() throws IOException {
        Files.writeString(root.resolve("oops.json"), "{\"events\": 1}");

        assertThatThrownBy(() -> new Recordings(root, new Keeping(false, false)).trouble(fine, "oops.json"))
                .hasMessageStartingWith(
                        root.resolve("oops.json") + " cannot be read: it is not the history of an execution");
    }

    @Test
    void the_assertion_tells_the_differences_before_the_story() {
        assertThat(fine).matchesRecording("dev/escapement/junit/fine.history.json");
        Assertions.assertThat(failureOf(() ->
                        assertThat(Orders.throttled()).matchesRecording("dev/escapement/junit/fine.history.json")))
                .startsWith("""
                        Orders was expected to match the recording dev/escapement/junit/fine.history.json, but does not:
                              …
                              LambdaFunctionScheduled (8)
                              LambdaFunctionStarted (9)
                            - LambdaFunctionSucceeded (10)
                        """)
                .endsWith("  reproduce with seed 42");
    }
}
