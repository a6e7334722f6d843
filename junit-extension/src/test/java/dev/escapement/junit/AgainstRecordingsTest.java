package dev.escapement.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AgainstRecordingsTest {

    @Test
    void each_recording_is_a_test_in_the_order_of_their_names() {
        TestRun run = TestRun.of(RecordingsOfOrders.Unchanged.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.succeeded()).containsExactly("busy.json", "declined.json", "paid.json");
    }

    @Test
    void a_table_tells_of_all_of_them() {
        TestRun run = TestRun.of(RecordingsOfOrders.Unchanged.class);

        assertThat(run.reports())
                .anySatisfy(
                        report -> assertThat(report.get("escapement.whatif")).isEqualTo("""
                What if RecordedOrder had run like this: 3 recordings
                  3 go as recorded
                  transitions 9 -> 9, cost of a million $75.00 -> $75.00"""));
    }

    @Test
    void a_failure_tells_what_changes_and_the_story() {
        Map<String, String> failures =
                TestRun.of(RecordingsOfOrders.Impatient.class).failures();

        assertThat(failures).containsOnlyKeys("busy.json", "declined.json");
        assertThat(failures.get("busy.json")).startsWith("""
                busy.json was expected to end as recorded, but
                busy.json cannot be told
                  no answer was recorded for Queue#1.1, which calls arn:aws:states:::sqs:sendMessage
                Orders was still running 0.120 s after it started
                """);
        assertThat(failures.get("declined.json")).startsWith("""
                declined.json was expected to end as recorded, but
                declined.json ends differently
                  ends FAILED Declined instead of FAILED NotOrdered
                  no longer enters Release, NotOrdered
                  takes 2 transitions instead of 4
                """);
    }

    @Test
    void what_is_missing_is_asked_from_the_script() {
        TestRun run = TestRun.of(RecordingsOfOrders.Scripted.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.succeeded()).containsExactly("busy.json", "declined.json");
    }

    @Test
    void mistakes_are_said() {
        Map<String, String> failures =
                TestRun.of(RecordingsOfOrders.Mistaken.class).failures();

        assertThat(failures.get("nobody_looks(Execution)"))
                .isEqualTo("nobody_looks(Execution) runs against recordings, but does not look at what comes of them:"
                        + " give it a parameter dev.escapement.WhatIfCase");
        assertThat(failures.get("there_is_nothing(WhatIfCase)")).startsWith("""
                There are no recordings 'recodings'. Looked for them here:
                  class path  dev/escapement/junit/recodings
                  class path  recodings
                  file        """);
    }

    @Test
    void a_recording_is_swept_for_what_its_compensation_forgets() {
        TestRun run = TestRun.of(RecordingsOfOrders.Swept.class);

        assertThat(run.succeeded()).anySatisfy(name -> assertThat(name).contains("Charge#1.1", "Declined"));
        assertThat(run.failures()).anySatisfy((name, message) -> {
            assertThat(name).contains("Charge#1.1", "Unforeseen");
            assertThat(message).contains("Reserve", "Release", "reproduce with seed 0 and faults");
        });
    }
}
