package dev.escapement.junit.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.Execution;
import dev.escapement.Replay;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.integration.Integration;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.recording.Recording;
import dev.escapement.redaction.Redaction;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestWriterTest {

    private static final String ORDERS = """
            {"StartAt": "Login", "States": {
              "Login": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
                "Parameters": {"FunctionName": "login", "Payload": {"password.$": "$.user.password"}},
                "ResultSelector": {"token.$": "$.Payload.token"}, "ResultPath": "$.session", "Next": "Charge"},
              "Charge": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:charge",
                "Parameters": {"token.$": "$.session.token", "amount.$": "$.amount"},
                "Retry": [{"ErrorEquals": ["Busy"], "MaxAttempts": 2}], "ResultPath": "$.charge", "Next": "Ship"},
              "Ship": {"Type": "Map", "ItemsPath": "$.lines", "ItemProcessor": {"StartAt": "Pack", "States": {
                "Pack": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:pack", "End": true}}},
                "ResultPath": "$.packed", "Next": "Tell"},
              "Tell": {"Type": "Pass", "Parameters": {"address.$": "$.customer.email"}, "End": true}}}
            """;

    private static final String INPUT = """
            {"user": {"name": "ann", "password": "hunter22"}, "amount": 4200, "currency": "NZD",
             "lines": [{"sku": "a", "qty": 1}, {"sku": "b", "qty": 2}, {"sku": "c", "qty": 1}], "customer": {"name": "Ann"}}""";

    @TempDir
    Path folder;

    @Test
    void a_class_holds_what_is_needed_and_no_more() {
        assertThat(writer(failed()).junit("com.shop", "OrdersIncidentTest").text())
                .isEqualTo("""
                package com.shop;

                import static dev.escapement.junit.EscapementAssertions.assertThat;

                import dev.escapement.Execution;
                import dev.escapement.junit.StepFunctionTest;
                import dev.escapement.mock.Script;
                import org.junit.jupiter.api.BeforeEach;

                /**
                 * Written from an execution of Orders.
                 * Redacted: password-1, by the rule password.
                 * Redacted: token-1, by the rule token.
                 */
                @StepFunctionTest(value = "orders.asl.json", input = OrdersIncidentTest.INPUT)
                class OrdersIncidentTest {

                    static final String INPUT = \"""
                            {"user": {"password": "<redacted:password-1>"}, "amount": 4200, "lines": [{}, {}, {}]}\""";

                    @BeforeEach
                    void they_answer_as_recorded(Script script) {
                        script.state("Login").returns(\"""
                                {"token": "<redacted:token-1>"}\""");
                        script.state("Charge")
                                .fails("Busy").times(2).then()
                                .returns("{}");
                        script.state("Pack").returns("{}");
                    }

                    @StepFunctionTest
                    void it_fails_as_recorded(Execution execution) {
                        assertThat(execution)
                                .failedWith("States.Runtime")
                                .failedBecause("The JSONPath '$.customer.email' specified for the field 'address.$' could not be found")
                                .visitedExactly("Login", "Charge", "Ship", "Pack", "Pack", "Pack", "Tell");
                    }
                }
                """);
    }

    @Test
    void a_scenario_holds_the_same() {
        assertThat(writer(failed()).scenario("incident").text()).isEqualTo("""
                # Written from an execution of Orders.
                # Redacted: password-1, by the rule password.
                # Redacted: token-1, by the rule token.
                definition: orders.asl.json

                scenarios:
                  - name: it goes as recorded
                    input: {"user": {"password": "<redacted:password-1>"}, "amount": 4200, "lines": [{}, {}, {}]}
                    answers:
                      Login: {return: {"Payload": {"token": "<redacted:token-1>"}}}
                      Charge:
                        - {throw: {"error": "Busy"}}
                        - {throw: {"error": "Busy"}}
                        - {return: {}}
                      Pack: {return: {}}
                    expect:
                      status: FAILED
                      error: "States.Runtime"
                      cause: "The JSONPath '$.customer.email' specified for the field 'address.$' could not be found"
                      visitedExactly: ["Login", "Charge", "Ship", "Pack", "Pack", "Pack", "Tell"]
                """);
    }

    @Test
    void a_whole_test_keeps_what_nobody_looks_at() {
        String text = writer(failed()).whole().junit("", "Whole").text();

        assertThat(text)
                .startsWith("import static")
                .contains("\"currency\": \"NZD\"", ".inIteration(\"Ship\", 2)", "Duration.ofMillis(80)", "seed = 7L");
        assertThat(text).contains("{\"id\": \"ch-1\", \"auth\": \"<redacted:token-1>\"}");
    }

    @Test
    void no_secret_is_written_whoever_repeats_it() {
        String text = writer(failed()).whole().junit("", "Whole").text()
                + writer(failed()).whole().scenario("whole").text();

        assertThat(text).doesNotContain("hunter22", "tok-12345");
        assertThat(writer(failed()).junit("", "Whole").redacted()).hasSize(2);
    }

    @Test
    void secrets_stay_when_nobody_redacts() {
        assertThat(writer(failed()).redacting(Redaction.NONE).junit("", "Open").text())
                .contains("hunter22", "tok-12345")
                .doesNotContain("redacted", "Redacted");
    }

    @Test
    void a_recording_is_written_under_the_name_of_its_file() throws Exception {
        Path file = Files.writeString(folder.resolve("failed.json"), failed().historyJson());
        Recording recording = Recording.read(file);

        WrittenTest written = TestWriter.of(
                        recording, StateMachine.parse(ORDERS).named("Orders"))
                .definition("orders.asl.json")
                .junit("", "IncidentTest");

        assertThat(written.fileName()).isEqualTo("IncidentTest.java");
        assertThat(written.text()).contains("Written from " + file + ".", "failedWith(\"States.Runtime\")");
        assertThat(written.into(folder)).hasContent(written.text());
        assertThatThrownBy(() -> written.into(folder)).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void a_machine_that_goes_another_way_is_no_witness() {
        Recording recording = Recording.parse(failed().historyJson());
        StateMachine mended = StateMachine.parse(ORDERS.replace("$.customer.email", "$.customer.name"));

        assertThatThrownBy(() -> TestWriter.of(recording, mended))
                .isInstanceOf(WritingException.class)
                .hasMessageStartingWith(
                        "This machine does not go the way of the recording, so that no test of that way can be"
                                + " written for it. Give the definition as it was, or write a test of what it does instead:"
                                + " TestWriter.of(replayed)\n");
        assertThat(TestWriter.of(Replay.of(recording).against(mended).run())
                        .definition("mended.asl.json")
                        .junit("", "MendedTest")
                        .text())
                .contains(".succeeded()", ".hasOutput(");
    }

    @Test
    void what_decides_must_not_be_redacted() {
        StateMachine choosing = StateMachine.parse("""
                {"StartAt": "Known?", "States": {
                  "Known?": {"Type": "Choice", "Choices": [
                    {"Variable": "$.token", "StringEquals": "tok-12345", "Next": "Yes"}], "Default": "No"},
                  "Yes": {"Type": "Succeed"}, "No": {"Type": "Fail"}}}""");
        TestWriter writer = TestWriter.of(Simulation.builder()
                        .build()
                        .start(choosing, "{\"token\": \"tok-12345\"}")
                        .runToEnd())
                .definition("choosing.asl.json");

        assertThatThrownBy(() -> writer.junit("", "ChoosingTest"))
                .hasMessage(
                        "Without its secrets an execution of StateMachine goes another way; spare what decides, with"
                                + " redacting(Redaction.standard().except(…)). redacted: 1 secret\n"
                                + "  token-1, by the rule token, found 1 time, first at /token");
        assertThat(writer.redacting(Redaction.standard().except("token"))
                        .junit("", "ChoosingTest")
                        .text())
                .contains("tok-12345");
    }

    @Test
    void what_cannot_be_written_is_said() {
        TestWriter nowhere = TestWriter.of(failed());

        assertThatThrownBy(() -> nowhere.junit("", "SomeTest"))
                .hasMessage(
                        "Nobody knows where the definition of Orders is, which the test needs: say definition(\"…\")"
                                + " or definitionText(\"…\")");
        assertThatThrownBy(() -> writer(failed()).junit("com.1shop", "SomeTest"))
                .hasMessage("'com.1shop' is no name of a package, such as com.shop.orders");
        assertThatThrownBy(() -> writer(failed()).junit("com.shop", "some test"))
                .hasMessage("'some test' is no name of a class, such as OrderIncidentTest");
        assertThatThrownBy(() ->
                        TestWriter.of(stopped()).definition("orders.asl.json").scenario("stopped"))
                .hasMessage(
                        "Scenario files cannot say what happened in an execution of Orders: they only know answers call by"
                                + " call. Write a class for JUnit instead");
    }

    @Test
    void what_was_done_from_outside_is_done_again() {
        assertThat(TestWriter.of(stopped())
                        .definition("orders.asl.json")
                        .junit("", "StoppedTest")
                        .text())
                .contains(
                        "        Execution execution = simulation.start(machine, INPUT);\n",
                        "        simulation.advanceBy(Duration.ofMinutes(5));\n",
                        "        execution.stop(\"Operator\", \"enough\");\n",
                        ".wasStopped()");
    }

    private TestWriter writer(Execution execution) {
        return TestWriter.of(execution).definition("orders.asl.json");
    }

    private static Execution stopped() {
        Execution execution = Simulation.builder()
                .answering(call -> TaskReply.awaiting())
                .build()
                .start(StateMachine.parse(ORDERS).named("Orders"), INPUT);
        execution.simulation().advanceBy(Duration.ofMinutes(5));
        execution.stop("Operator", "enough");
        return execution;
    }

    private static Execution failed() {
        Integration services = call -> switch (call.site().state()) {
            case "Login" -> TaskReply.success(Json.parse("""
                    {"ExecutedVersion": "$LATEST", "Payload": {"token": "tok-12345", "ttl": 3600}, "StatusCode": 200}"""));
            case "Charge" ->
                call.site().attempt() < 3
                        ? TaskReply.failure("Busy", null)
                        : TaskReply.success(Json.parse("{\"id\": \"ch-1\", \"auth\": \"tok-12345\"}"))
                                .after(Duration.ofMillis(80));
            default ->
                TaskReply.success(Json.parse("{\"box\": " + call.site().strand().index() + "}"));
        };
        return run(services);
    }

    private static Execution run(Integration services) {
        return Simulation.builder()
                .seed(7)
                .answering(services)
                .build()
                .start(StateMachine.parse(ORDERS).named("Orders"), INPUT)
                .runToEnd();
    }
}
