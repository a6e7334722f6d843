package dev.escapement.samples.polling;

import static dev.escapement.junit.EscapementAssertions.assertThat;

import dev.escapement.fault.law.Invariant;
import dev.escapement.fault.run.Trace;
import dev.escapement.integration.Integration;
import dev.escapement.junit.FaultSweep;
import dev.escapement.junit.Outside;
import dev.escapement.junit.StepFunctionTest;
import dev.escapement.mock.Script;

/** A loop that waits for somebody else must end whatever that somebody does. */
@StepFunctionTest("export.asl.yaml")
class ExportSweepTest {

    private static final Invariant OVER_WITHIN_THE_HOUR = Invariant.eventually(
            "over within the hour", run -> run.execution().elapsed().toHours() < 1);

    @Outside
    final Integration services = Script.create()
            .function("start-export")
            .returns("{\"jobId\": \"j-7\"}")
            .function("check-export")
            .returns("{\"status\": \"RUNNING\"}")
            .times(3)
            .then()
            .returns("{\"status\": \"SUCCEEDED\"}");

    @FaultSweep
    void whatever_breaks_it_ends(Trace trace) {
        assertThat(trace).keeps(OVER_WITHIN_THE_HOUR);
    }
}
