package dev.escapement.samples.continuation;

import static dev.escapement.junit.EscapementAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.Simulation;
import dev.escapement.integration.TaskCall;
import dev.escapement.json.Json;
import dev.escapement.junit.Hosted;
import dev.escapement.junit.StepFunctionTest;
import dev.escapement.junit.Workflow;
import dev.escapement.mock.Script;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** A workflow that starts itself: the test hosts its own machine. */
@StepFunctionTest(value = "readings.asl.json", hosting = @Hosted)
class ReadingsTest {

    private static final int PAGES = 4_000;

    @BeforeEach
    void four_thousand_pages(Script script) {
        script.function("read-page").answers(ReadingsTest::page);
    }

    @StepFunctionTest
    void forty_executions_read_what_is_too_long_for_one(Workflow readings, Simulation simulation) {
        readings.run();
        while (simulation.advanceToNextEvent()) {
            // The first has ended; those it led to go on.
        }

        List<Execution> executions = simulation.executions();
        assertThat(executions)
                .hasSize(40)
                .allSatisfy(each -> assertThat(each).succeeded().leavesEventsFree(90));
        assertThat(executions.get(39)).hasOutput("{\"pages\": 4000}");
    }

    @StepFunctionTest("readings-in-one-go.asl.json")
    void in_one_go_the_history_is_full_after_3571_pages(Workflow readings) {
        Execution execution = readings.run();

        assertThatThrownBy(() -> assertThat(execution).succeeded()).hasMessage("""
                ReadingsInOneGo was expected to succeed, but failed 0.000 s after it started
                  in    WhatNext
                  with  States.Runtime: The execution reached the maximum number of history events (25000).
                  after Begin, ReadPage
                      9  +0.000  ChoiceStateEntered  WhatNext   (no rule held)
                     11  +0.000  TaskStateEntered    ReadPage
                     16  +0.000  ChoiceStateEntered  WhatNext   (no rule held)
                     18  +0.000  TaskStateEntered    ReadPage
                  …   7125 more of the kind
                  24959  +0.000  TaskStateEntered    ReadPage
                  24964  +0.000  ChoiceStateEntered  WhatNext   (no rule held)
                  24966  +0.000  TaskStateEntered    ReadPage
                  24971  +0.000  ChoiceStateEntered  WhatNext   (no rule held)
                  24973  +0.000  TaskStateEntered    ReadPage
                  24978  +0.000  ChoiceStateEntered  WhatNext   (no rule held)
                  24980  +0.000  TaskStateEntered    ReadPage
                  24985  +0.000  ChoiceStateEntered  WhatNext   (no rule held)
                  24987  +0.000  TaskStateEntered    ReadPage
                  24992  +0.000  ChoiceStateEntered  WhatNext   (no rule held)
                  24994  +0.000  TaskStateEntered    ReadPage
                  24999  +0.000  ChoiceStateEntered  WhatNext
                  reproduce with seed 0""");
    }

    private static JsonNode page(TaskCall call) {
        return Json.object()
                .put("last", call.parameters().path("page").asInt() == PAGES - 1)
                .build();
    }
}
