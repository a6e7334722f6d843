package dev.escapement;

import static dev.escapement.Runs.FUNCTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.engine.OpenStrand;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DebuggerTest {

    private static final String ORDER = """
            {"StartAt": "Price", "States": {
              "Price": {"Type": "Pass", "Assign": {"rate.$": "$.rate"}, "Next": "Charge"},
              "Charge": {"Type": "Task", "Resource": "%s", "InputPath": "$.card",
                "Parameters": {"number.$": "$.number", "rate.$": "$rate", "id.$": "States.UUID()"},
                "Retry": [{"ErrorEquals": ["Busy"], "IntervalSeconds": 2}], "Next": "Ship"},
              "Ship": {"Type": "Map", "ItemsPath": "$.items", "ItemProcessor": {"StartAt": "Pack", "States": {
                "Pack": {"Type": "Wait", "Seconds": 5, "End": true}}}, "End": true}}}
            """.formatted(FUNCTION);

    private static final String INPUT = """
            {"card": {"number": "42"}, "rate": 7}""";

    private final Debugger debugger = Debugger.of(Runs.simulation(
                    TaskReply.failure("Busy", null).after(Duration.ofMillis(80)),
                    Runs.ok("{\"items\": [\"a\", \"b\"]}").after(Duration.ofSeconds(1)))
            .start(StateMachine.parse(ORDER).named("Orders"), INPUT));

    @Test
    void it_stops_where_a_state_is_entered_and_shows_what_is_there() {
        assertThat(debugger.toState("Charge")).isTrue();

        assertThat(debugger.execution().strands()).singleElement().satisfies(strand -> {
            assertThat(strand.place()).isEqualTo("Charge");
            assertThat(strand.attempt()).isEqualTo(1);
            assertThat(strand.input()).isEqualTo(Json.parse(INPUT));
            assertThat(strand.variables()).containsOnlyKeys("rate");
            assertThat(strand.stages()).containsOnlyKeys("afterInputPath", "afterParameters");
            assertThat(strand.context().path("State").path("Name").asText()).isEqualTo("Charge");
        });
    }

    @Test
    void the_stages_shown_are_those_that_the_call_was_made_with() {
        debugger.toState("Charge");

        OpenStrand seen = debugger.execution().strands().get(0);
        debugger.execution().runToEnd();

        assertThat(dev.escapement.reading.MadeCall.of(debugger.execution().journal())
                        .get(0)
                        .parameters())
                .isEqualTo(seen.stages().get("afterParameters"));
    }

    @Test
    void it_goes_on_to_an_event_and_from_event_to_event() {
        assertThat(debugger.toEvent(5)).isTrue();
        assertThat(debugger.events()).isEqualTo(5);

        assertThat(debugger.stepEvent()).isTrue();
        assertThat(debugger.events()).isGreaterThan(5);
    }

    @Test
    void it_goes_from_state_to_state_until_there_is_none() {
        assertThat(debugger.stepState()).isTrue();
        assertThat(debugger.toString()).contains("PassStateEntered Price", "in Charge, which it is about to enter");
        assertThat(debugger.stepState()).isTrue();
        assertThat(place(0)).isEqualTo("Charge");
        assertThat(debugger.stepState()).isTrue();
        assertThat(place(0)).isEqualTo("Ship");
        assertThat(debugger.stepState()).isTrue();
        assertThat(place(1)).isEqualTo("Ship[0]/Pack");
        assertThat(debugger.stepState()).isTrue();
        assertThat(place(2)).isEqualTo("Ship[1]/Pack");

        assertThat(debugger.stepState()).isFalse();
        assertThat(debugger.execution().status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(debugger.stepEvent()).isFalse();
    }

    @Test
    void it_goes_on_until_whatever_java_can_say() {
        assertThat(debugger.until(execution -> execution.elapsed().compareTo(Duration.ofSeconds(2)) > 0))
                .isTrue();

        assertThat(debugger.execution().strands().get(0).attempt()).isEqualTo(2);
    }

    @Test
    void it_shows_how_an_execution_stands() {
        debugger.until(execution -> !execution.strands().isEmpty()
                && execution.strands().get(0).waits().startsWith("until"));
        String resting = debugger.toString();
        debugger.toState("Pack");
        String packing = debugger.toString();
        debugger.execution().runToEnd();

        assertThat(resting.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "UUID")).isEqualTo("""
                Orders at event 7, 0.080 s after it started: RUNNING
                  4  0.000 s  TaskStateEntered Charge
                  5  0.000 s  LambdaFunctionScheduled
                  6  0.000 s  LambdaFunctionStarted
                  7  0.080 s  LambdaFunctionFailed
                in Charge, attempt 2, entered after 0.000 s
                  waits until 2026-01-05T09:00:02.080Z
                  input {"card":{"number":"42"},"rate":7}
                  afterInputPath {"number":"42"}
                  afterParameters {"number":"42","rate":7,"id":"UUID"}
                  $rate 7""");
        assertThat(packing).isEqualTo("""
                Orders at event 16, 3.080 s after it started: RUNNING
                  13  3.080 s  MapStateStarted
                  14  3.080 s  MapIterationStarted Ship
                  15  3.080 s  MapIterationStarted Ship
                  16  3.080 s  WaitStateEntered Pack
                in Ship, attempt 1, entered after 3.080 s
                  waits for 2 of its 2 iterations
                  input {"items":["a","b"]}
                  afterItemsPath ["a","b"]
                  $rate 7
                in Ship[0]/Pack, attempt 1, entered after 3.080 s
                  waits until 2026-01-05T09:00:08.080Z
                  input "a"
                  $rate 7
                in Ship[1]/Pack, which it is about to enter
                  waits for its turn to enter
                  input "b"
                  $rate 7""");
        assertThat(debugger.toString()).endsWith("23  8.080 s  MapStateExited Ship\n  24  8.080 s  ExecutionSucceeded");
    }

    @Test
    void what_is_not_there_is_said() {
        assertThatThrownBy(() -> debugger.toState("Chrage"))
                .hasMessage("Orders has no state 'Chrage', did you mean 'Charge'?");
        assertThatThrownBy(() -> debugger.toEvent(0)).hasMessage("Events are numbered from 1; there is no event 0");
    }

    private String place(int strand) {
        return debugger.execution().strands().get(strand).place();
    }
}
