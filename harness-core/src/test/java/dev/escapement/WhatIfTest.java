package dev.escapement;

import static dev.escapement.Runs.FUNCTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.WhatIfCase.Effect;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.recording.Recording;
import dev.escapement.recording.UnreadableRecording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhatIfTest {

    private static final String ORDERS = """
            {"StartAt": "Reserve", "States": {
              "Reserve": {"Type": "Task", "Resource": "%1$s", "ResultPath": "$.reserved", "Next": "Charge"},
              "Charge": {"Type": "Task", "Resource": "%1$s", "Parameters": {"amount.$": "$.amount"},
                "ResultPath": "$.paid", "Next": "Ship"},
              "Ship": {"Type": "Parallel", "Branches": [
                {"StartAt": "Box", "States": {"Box": {"Type": "Task", "Resource": "%1$s", "End": true}}},
                {"StartAt": "Label", "States": {"Label": {"Type": "Task", "Resource": "%1$s", "End": true}}}],
                "ResultPath": "$.shipped", "End": true}}}
            """.formatted(FUNCTION);

    private static final StateMachine AS_IT_WAS = StateMachine.parse(ORDERS).named("Orders");

    private static final StateMachine PATIENT = changed("\"ResultPath\": \"$.paid\",", """
            "ResultPath": "$.paid", "Retry": [{"ErrorEquals": ["Busy"], "IntervalSeconds": 1}],""");

    @TempDir
    Path folder;

    @Test
    void under_the_same_definition_nothing_changes() {
        WhatIfCase same = WhatIf.of(AS_IT_WAS).of(recorded(paid()));

        assertThat(same.effect()).isEqualTo(Effect.NONE);
        assertThat(same.differences()).isEmpty();
        assertThat(same.remarks()).isEmpty();
        assertThat(same).hasToString("the recording goes as recorded");
        assertThat(same.was()).isEqualTo(same.now());
    }

    @Test
    void another_end_is_the_gravest() {
        StateMachine without = changed("\"$.shipped\"", "null");

        WhatIfCase other = WhatIf.of(without).of(recorded(paid()));

        assertThat(other.effect()).isEqualTo(Effect.OUTCOME);
        assertThat(other).hasToString("""
                the recording ends differently
                  puts out something else: /shipped is missing, expected [{"ok":true},{"ok":true}]
                  carries 57 bytes at most instead of 93""");
    }

    @Test
    void a_caught_error_ends_well_now() {
        StateMachine mended = changed(
                "\"ResultPath\": \"$.paid\",",
                """
                "ResultPath": "$.paid", "Catch": [{"ErrorEquals": ["Busy"], "ResultPath": "$.paid", "Next": "Later"}],""",
                "\"Ship\": {",
                "\"Later\": {\"Type\": \"Pass\", \"End\": true}, \"Ship\": {");

        WhatIfCase saved = WhatIf.of(mended).of(recorded(busy()));

        assertThat(saved.differences())
                .containsExactly(
                        "ends SUCCEEDED instead of FAILED Busy",
                        "enters Later",
                        "takes 3 transitions instead of 2",
                        "costs $0.000075 instead of $0.00005",
                        "carries 82 bytes at most instead of 38");
    }

    @Test
    void another_way_to_the_same_end_is_told_as_such() {
        StateMachine longer = changed(
                "\"StartAt\": \"Reserve\"",
                "\"StartAt\": \"Check\"",
                "\"Reserve\": {",
                "\"Check\": {\"Type\": \"Pass\", \"Next\": \"Reserve\"}, \"Reserve\": {");

        WhatIfCase other = WhatIf.of(longer).of(recorded(paid()));

        assertThat(other.effect()).isEqualTo(Effect.PATH);
        assertThat(other.differences()).first().isEqualTo("enters Check");
    }

    @Test
    void the_order_of_what_went_on_at_the_same_time_is_no_other_way() {
        TaskReply slow = Runs.ok("{\"ok\": true}").after(Duration.ofSeconds(3));
        Recording recording = recorded(Runs.simulation(ok(), ok(), slow, ok()));
        List<dev.escapement.recording.RecordedEvent> events = new ArrayList<>(recording.events());
        StateMachine swapped = StateMachine.parse(ORDERS.replace("\"Box\"", "\"#\"")
                .replace("\"Label\"", "\"Box\"")
                .replace("\"#\"", "\"Label\""));

        WhatIfCase other = WhatIf.of(swapped).of(recording);

        assertThat(events).isNotEmpty();
        assertThat(other.effect()).isEqualTo(Effect.NONE);
    }

    @Test
    void an_answer_that_was_not_recorded_is_asked_for_or_missed() {
        Recording recording = recorded(busy());

        WhatIfCase unknown = WhatIf.of(PATIENT).of(recording);
        WhatIfCase told = WhatIf.of(PATIENT).answering(call -> ok()).of(recording);

        assertThat(unknown.effect()).isEqualTo(Effect.UNKNOWN);
        assertThat(unknown)
                .hasToString("the recording cannot be told\n  no answer was recorded for Charge#1.2, which calls "
                        + FUNCTION);
        assertThat(told.effect()).isEqualTo(Effect.OUTCOME);
        assertThat(told.differences()).startsWith("ends SUCCEEDED instead of FAILED Busy");
        assertThat(told.remarks())
                .contains("answered by the script, not by the recording: Charge#1.2, which calls " + FUNCTION);
    }

    @Test
    void other_parameters_for_a_recorded_answer_are_pointed_out() {
        StateMachine other = changed("\"amount.$\": \"$.amount\"", "\"amount\": 1");

        assertThat(WhatIf.of(other).of(recorded(paid())).remarks())
                .containsExactly(
                        "Charge is called with other parameters than recorded, and answered all the same: /amount is 1, not 4200");
    }

    @Test
    void a_folder_is_counted_in_the_order_of_its_names() throws IOException {
        write("c-busy.json", busy());
        write("a-paid.json", paid());
        write("b-paid.json", paid());
        Files.writeString(folder.resolve("d-broken.json"), "{\"events\": [{\"previousEventId\": 0,");

        WhatIfReport report = WhatIf.of(PATIENT).over(folder);

        assertThat(report.recordings()).isEqualTo(4);
        assertThat(report.names(Effect.NONE)).containsExactly("a-paid.json", "b-paid.json");
        assertThat(report.toString()).startsWith("""
                What if Orders had run like this: 4 recordings
                  2 go as recorded
                  1 cannot be told: answers are missing
                  1 cannot be read
                  transitions 10 -> 10, cost of a million $125.00 -> $125.00
                  c-busy.json cannot be told
                    no answer was recorded for Charge#1.2, which calls %s
                  d-broken.json cannot be read
                    """.formatted(FUNCTION));
        assertThatThrownBy(report::requireNoOtherOutcome)
                .isInstanceOf(AssertionError.class)
                .hasMessage("Not every execution would end as recorded\n" + report);
    }

    @Test
    void a_folder_without_changes_is_all_right() throws IOException {
        write("a.json", paid());
        write("b.json", busy());
        Files.createDirectories(folder.resolve("nested"));
        Files.writeString(folder.resolve("nested/c.json"), recordedText(paid()));

        WhatIfReport report = WhatIf.of(AS_IT_WAS).over(folder);

        assertThatCode(report::requireNoOtherOutcome).doesNotThrowAnyException();
        assertThat(report).hasToString("""
                What if Orders had run like this: 3 recordings
                  3 go as recorded
                  transitions 12 -> 12, cost of a million $100.00 -> $100.00""");
    }

    @Test
    void descriptions_beside_histories_belong_to_them() throws IOException {
        write("order-7.json", paid());
        Files.writeString(folder.resolve("order-7.description.json"), """
                {"executionArn": "arn:aws:states:eu-west-1:210987654321:execution:Orders:order-7",
                 "stateMachineArn": "arn:aws:states:eu-west-1:210987654321:stateMachine:Orders", "name": "order-7",
                 "status": "SUCCEEDED", "startDate": 1767603600.0}""");

        List<WhatIfCase> cases = new ArrayList<>();
        WhatIf.of(AS_IT_WAS).over(folder, cases::add);

        assertThat(cases).singleElement().satisfies(only -> {
            assertThat(only.effect()).isEqualTo(Effect.NONE);
            assertThat(only.execution().arn())
                    .isEqualTo("arn:aws:states:eu-west-1:210987654321:execution:Orders:order-7");
        });
    }

    @Test
    void a_folder_that_is_not_there_or_holds_nothing_is_said() {
        assertThatThrownBy(() -> WhatIf.of(AS_IT_WAS).over(folder))
                .isInstanceOf(UnreadableRecording.class)
                .hasMessageContaining("there is no history in it");
        assertThatThrownBy(() -> WhatIf.of(AS_IT_WAS).over(folder.resolve("nowhere")))
                .isInstanceOf(UnreadableRecording.class)
                .hasMessageContaining("there is no such file");
    }

    private void write(String name, Simulation simulation) throws IOException {
        Files.writeString(folder.resolve(name), recordedText(simulation));
    }

    private static StateMachine changed(String... replacements) {
        String text = ORDERS;
        for (int i = 0; i < replacements.length; i += 2) {
            assertThat(text).contains(replacements[i]);
            text = text.replace(replacements[i], replacements[i + 1]);
        }
        return StateMachine.parse(text).named("Orders");
    }

    private static Simulation paid() {
        return Runs.simulation(ok(), ok(), ok(), ok());
    }

    private static Simulation busy() {
        return Runs.simulation(ok(), TaskReply.failure("Busy", "try later"));
    }

    private static TaskReply ok() {
        return Runs.ok("{\"ok\": true}");
    }

    private static Recording recorded(Simulation simulation) {
        return Recording.parse(recordedText(simulation));
    }

    private static String recordedText(Simulation simulation) {
        return simulation
                .start(AS_IT_WAS, Json.parse("{\"amount\": 4200}"))
                .runToEnd()
                .historyJson();
    }
}
