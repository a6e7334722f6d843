package dev.escapement.junit;

import static dev.escapement.junit.EscapementAssertions.assertThat;
import static dev.escapement.junit.EscapementAssertions.undo;

import dev.escapement.Execution;
import dev.escapement.WhatIfCase;
import dev.escapement.integration.Integration;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.mock.Script;
import org.junit.jupiter.api.BeforeEach;

/** Tests against recordings, looked at from outside; some of them fail. */
final class RecordingsOfOrders {

    private RecordingsOfOrders() {}

    private static final String IMPATIENT = """
            {"StartAt": "Reserve", "States": {
              "Reserve": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:reserve",
                "ResultPath": "$.reservation", "Next": "Charge"},
              "Charge": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:charge",
                "Catch": [{"ErrorEquals": ["Busy"], "ResultPath": "$.trouble", "Next": "Queue"}],
                "ResultPath": "$.payment", "End": true},
              "Queue": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage",
                "Parameters": {"QueueUrl": "https://sqs", "MessageBody": "late"}, "End": true}}}
            """;

    @StepFunctionTest("recorded-order.asl.json")
    static class Unchanged {

        @AgainstRecordings("recordings")
        void all_end_as_recorded(WhatIfCase order) {
            assertThat(order).endsAsRecorded().goesAsRecorded().isUnaffected();
        }
    }

    @StepFunctionTest(definition = IMPATIENT, name = "Orders")
    static class Impatient {

        @AgainstRecordings("recordings")
        void all_end_as_recorded(WhatIfCase order) {
            assertThat(order).endsAsRecorded();
        }
    }

    @StepFunctionTest(definition = IMPATIENT, name = "Orders")
    static class Scripted {

        @BeforeEach
        void there_is_a_queue(Script script) {
            script.state("Queue").returns("{\"MessageId\": \"m-1\"}");
        }

        @AgainstRecordings("recordings/busy.json")
        void the_late_ones_are_queued(WhatIfCase order) {
            assertThat(order).nowSucceeds();
        }

        @AgainstRecordings("recordings/declined.json")
        void the_declined_fail_at_once(WhatIfCase order) {
            assertThat(order).nowFailsWith("Declined");
        }
    }

    @StepFunctionTest("recorded-order.asl.json")
    static class Mistaken {

        @AgainstRecordings("recordings")
        void nobody_looks(Execution execution) {}

        @AgainstRecordings("recodings")
        void there_is_nothing(WhatIfCase order) {}
    }

    @StepFunctionTest("recorded-order.asl.json")
    static class Swept {

        @Outside
        final Integration compensations = call -> TaskReply.success(Json.emptyObject());

        @FaultSweep(recording = "recordings/busy.json", at = "Charge")
        void what_is_reserved_is_released(Execution execution) {
            assertThat(execution).compensated(undo("Reserve", "Release"));
        }
    }
}
