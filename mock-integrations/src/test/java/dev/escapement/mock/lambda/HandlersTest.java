package dev.escapement.mock.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.ExecutionStatus;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskOutcome;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.mock.Machines;
import dev.escapement.mock.SampleCalls;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandlersTest {

    private static final String ARN = "arn:aws:lambda:us-east-1:123456789012:function:charge-card";
    private static final String INVOKE = "arn:aws:states:::lambda:invoke";
    private static final String SDK_INVOKE = "arn:aws:states:::aws-sdk:lambda:invoke";

    @Test
    void a_handler_gets_objects_and_the_workflow_gets_json() {
        TaskReply reply = Handlers.function("charge-card", new ChargeCard())
                .call(SampleCalls.of(ARN, "{\"orderId\": 7, \"cents\": 1250, \"unknown\": true}"));

        assertThat(outputOf(reply)).hasToString("{\"orderId\":7,\"paid\":true}");
    }

    @Test
    void a_handler_inherits_its_types() {
        TaskReply reply = Handlers.function("charge-card", new ChargeTwice())
                .call(SampleCalls.of(ARN, "{\"orderId\": 7, \"cents\": 1250}"));

        assertThat(outputOf(reply)).hasToString("{\"orderId\":7,\"paid\":true}");
    }

    @Test
    void a_lambda_expression_gets_maps() {
        RequestHandler<Map<String, Object>, Object> handler = (input, context) -> input.get("orderId");

        TaskReply reply = Handlers.function("charge-card", handler).call(SampleCalls.of(ARN, "{\"orderId\": 7}"));

        assertThat(outputOf(reply)).isEqualTo(Json.number(7));
    }

    @Test
    void a_handler_of_streams_gets_the_very_text() {
        RequestStreamHandler echo = (input, output, context) -> input.transferTo(output);

        TaskReply reply = Handlers.function("charge-card", echo).call(SampleCalls.of(ARN, "{\"a\": [1, 2.50, \"é\"]}"));

        assertThat(outputOf(reply)).hasToString("{\"a\":[1,2.5,\"é\"]}");
    }

    @Test
    void a_plain_function_may_speak_of_records() {
        TaskReply reply = Handlers.plain("charge-card", Order.class, order -> new Receipt(order.orderId(), true))
                .call(SampleCalls.of(ARN, "{\"orderId\": 7, \"cents\": 1250}"));

        assertThat(outputOf(reply)).hasToString("{\"orderId\":7,\"paid\":true}");
    }

    @Test
    void a_plain_function_may_speak_json() {
        TaskReply reply = Handlers.plain("charge-card", order -> order.path("cents"))
                .call(SampleCalls.of(ARN, "{\"cents\": 1250}"));

        assertThat(outputOf(reply)).isEqualTo(Json.number(1250));
    }

    @Test
    void a_function_that_returns_nothing_returns_null() {
        RequestHandler<Object, Void> nothing = (input, context) -> null;

        TaskReply reply = Handlers.function("charge-card", nothing).call(SampleCalls.of(ARN, "{}"));

        assertThat(outputOf(reply)).isEqualTo(Json.nothing());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "charge-card",
                "charge-card:live",
                "123456789012:function:charge-card",
                "arn:aws:lambda:us-east-1:123456789012:function:charge-card",
                "arn:aws:lambda:us-east-1:123456789012:function:charge-card:7"
            })
    void a_function_is_found_by_all_its_names(String name) {
        LambdaFunction charge = Handlers.plain("charge-card", input -> Json.text("charged"));

        TaskReply reply = Handlers.of(charge).call(SampleCalls.of(INVOKE, "{\"FunctionName\": \"" + name + "\"}"));

        assertThat(outputOf(reply).path("Payload").textValue()).isEqualTo("charged");
    }

    @Test
    void the_optimised_integration_wraps_the_answer() {
        Execution execution = Machines.run(
                Handlers.function("charge-card", new ChargeCard()),
                INVOKE,
                "{\"FunctionName\": \"charge-card\", \"Payload\": {\"orderId\": 7, \"cents\": 1}}");

        assertThat(execution.output().fieldNames())
                .toIterable()
                .containsExactly("ExecutedVersion", "Payload", "SdkHttpMetadata", "SdkResponseMetadata", "StatusCode");
        assertThat(execution.output().path("Payload")).hasToString("{\"orderId\":7,\"paid\":true}");
    }

    @Test
    void the_sdk_integration_keeps_the_answer_as_text() {
        TaskReply reply = Handlers.function("charge-card", new ChargeCard())
                .call(SampleCalls.of(
                        SDK_INVOKE, "{\"FunctionName\": \"charge-card\", \"Payload\": \"{\\\"orderId\\\": 7}\"}"));

        assertThat(outputOf(reply))
                .hasToString("{\"ExecutedVersion\":\"$LATEST\",\"Payload\":\"{\\\"orderId\\\":7,\\\"paid\\\":true}\","
                        + "\"StatusCode\":200}");
    }

    @Test
    void to_the_sdk_integration_a_failed_function_is_a_successful_call() {
        TaskReply reply = Handlers.plain("charge-card", HandlersTest::decline)
                .call(SampleCalls.of(SDK_INVOKE, "{\"FunctionName\": \"charge-card\"}"));

        assertThat(outputOf(reply).path("FunctionError").textValue()).isEqualTo("Unhandled");
        assertThat(outputOf(reply).path("Payload").textValue()).contains("\"errorMessage\":\"no funds\"");
    }

    @Test
    void an_exception_is_the_error_of_the_task_with_its_trace_up_to_the_handler() {
        TaskReply reply = Handlers.plain("charge-card", HandlersTest::decline).call(SampleCalls.of(ARN, "{}"));

        TaskOutcome.Failed failed = failureOf(reply);
        JsonNode cause = Json.parse(failed.cause());
        assertThat(failed.error()).isEqualTo("dev.escapement.mock.lambda.HandlersTest$CardDeclined");
        assertThat(cause.fieldNames()).toIterable().containsExactly("errorMessage", "errorType", "stackTrace", "cause");
        assertThat(cause.path("stackTrace")).hasSize(1);
        assertThat(cause.path("stackTrace").get(0).textValue())
                .startsWith("dev.escapement.mock.lambda.HandlersTest.decline(HandlersTest.java:");
        assertThat(cause.path("cause").path("errorMessage").textValue()).isEqualTo("the bank said no");
    }

    @Test
    void an_exception_can_be_caught_by_its_name() {
        String definition = """
                {"StartAt": "Charge", "States": {
                  "Charge": {"Type": "Task", "Resource": "%s", "End": true,
                    "Catch": [{"ErrorEquals": ["dev.escapement.mock.lambda.HandlersTest$CardDeclined"], "Next": "Refund"}]},
                  "Refund": {"Type": "Pass", "Result": "refunded", "End": true}}}
                """.formatted(ARN);

        Execution execution = Machines.run(Handlers.plain("charge-card", HandlersTest::decline), definition);

        assertThat(execution.output()).isEqualTo(Json.text("refunded"));
    }

    @Test
    void a_ring_of_causes_ends() {
        TaskReply reply = Handlers.plain("charge-card", input -> {
                    IllegalStateException first = new IllegalStateException("first");
                    first.initCause(new IllegalStateException("second", first));
                    throw first;
                })
                .call(SampleCalls.of(ARN, "{}"));

        assertThat(failureOf(reply).error()).isEqualTo("java.lang.IllegalStateException");
    }

    @Test
    void endless_recursion_is_an_error_of_the_function() {
        TaskReply reply = Handlers.plain("charge-card", HandlersTest::recurse).call(SampleCalls.of(ARN, "{}"));

        assertThat(failureOf(reply).error()).isEqualTo("java.lang.StackOverflowError");
    }

    @Test
    void an_expectation_of_the_test_passes_through_the_workflow() {
        LambdaFunction checking = Handlers.plain("charge-card", input -> {
            assertThat(input.path("cents").intValue()).isPositive();
            return input;
        });

        assertThatThrownBy(() -> Machines.run(checking, Machines.task(ARN, ""))).isInstanceOf(AssertionError.class);
    }

    @Test
    void an_input_that_does_not_fit_is_an_error_of_the_function() {
        TaskReply reply =
                Handlers.plain("charge-card", Order.class, order -> order).call(SampleCalls.of(ARN, "[1]"));

        assertThat(failureOf(reply).error()).isEqualTo("java.io.UncheckedIOException");
        assertThat(failureOf(reply).cause()).contains("An error occurred during JSON parsing");
    }

    @Test
    void an_answer_that_is_not_json_says_where_it_stops_being_json() {
        RequestStreamHandler broken =
                (input, output, context) -> output.write("{\"paid\": yes}".getBytes(StandardCharsets.UTF_8));

        TaskReply reply = Handlers.function("charge-card", broken).call(SampleCalls.of(ARN, "{}"));

        assertThat(reply)
                .isEqualTo(TaskReply.failure(
                        "Lambda.InvalidResponse",
                        "The function returned what is not JSON, Unrecognized token 'yes': was expecting (JSON String, "
                                + "Number, Array, Object or token 'null', 'true' or 'false') (line 1, column 10): "
                                + "{\"paid\": yes}"));
    }

    @Test
    void an_answer_of_300_kilobytes_is_too_large_for_the_workflow() {
        LambdaFunction talkative = Handlers.plain("charge-card", input -> Json.text("x".repeat(300 * 1024)));

        Execution execution = Machines.run(talkative, Machines.task(ARN, ""));

        assertThat(execution.error()).isEqualTo("States.DataLimitExceeded");
        assertThat(execution.cause())
                .isEqualTo("The state/task '" + ARN
                        + "' returned a result with a size exceeding the maximum number of bytes service limit.");
    }

    @Test
    void an_answer_of_7_megabytes_is_too_large_for_lambda() {
        RequestStreamHandler flood = (input, output, context) ->
                output.write(("\"" + "x".repeat(7_000_000) + "\"").getBytes(StandardCharsets.UTF_8));

        TaskReply reply = Handlers.function("charge-card", flood).call(SampleCalls.of(ARN, "{}"));

        assertThat(failureOf(reply))
                .isEqualTo(new TaskOutcome.Failed(
                        "Function.ResponseSizeTooLarge",
                        "{\"errorMessage\":\"Response payload size (7000002 bytes) exceeded maximum allowed payload size "
                                + "(6291556 bytes).\",\"errorType\":\"Function.ResponseSizeTooLarge\"}"));
    }

    @Test
    void a_run_takes_virtual_time() {
        Execution execution = Machines.run(
                Handlers.plain("charge-card", input -> input).taking(Duration.ofSeconds(40)), Machines.task(ARN, ""));

        assertThat(Duration.between(execution.startedAt(), execution.stoppedAt()))
                .isEqualTo(Duration.ofSeconds(40));
    }

    @Test
    void a_run_longer_than_the_functions_timeout_is_ended_by_the_platform() {
        Execution execution = Machines.run(
                Handlers.plain("charge-card", input -> input)
                        .taking(Duration.ofSeconds(40))
                        .limitedTo(Duration.ofSeconds(3)),
                Machines.task(ARN, ""));

        assertThat(execution.error()).isEqualTo("Sandbox.Timedout");
        assertThat(execution.cause())
                .matches("\\{\"errorMessage\":\"RequestId: [0-9a-f-]{36} Error: Task timed out after 3.00 seconds\","
                        + "\"errorType\":\"Sandbox.Timedout\"}");
        assertThat(Duration.between(execution.startedAt(), execution.stoppedAt()))
                .isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void a_run_longer_than_the_tasks_timeout_times_out() {
        Execution execution = Machines.run(
                Handlers.plain("charge-card", input -> input).taking(Duration.ofSeconds(40)),
                Machines.task(ARN, "\"TimeoutSeconds\": 5"));

        assertThat(execution.status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(execution.error()).isEqualTo("States.Timeout");
    }

    @Test
    void a_function_that_is_only_notified_keeps_nobody_waiting() {
        Execution execution = Machines.run(
                Handlers.plain("charge-card", HandlersTest::decline).taking(Duration.ofSeconds(40)),
                INVOKE,
                "{\"FunctionName\": \"charge-card\", \"InvocationType\": \"Event\"}");

        assertThat(execution.output().path("StatusCode").intValue()).isEqualTo(202);
        assertThat(execution.stoppedAt()).isEqualTo(execution.startedAt());
    }

    @Test
    void a_rehearsal_does_not_run_the_function() {
        Execution execution = Machines.run(
                Handlers.plain("charge-card", HandlersTest::decline),
                INVOKE,
                "{\"FunctionName\": \"charge-card\", \"InvocationType\": \"DryRun\"}");

        assertThat(execution.output().path("StatusCode").intValue()).isEqualTo(204);
    }

    @Test
    void a_function_may_hand_the_token_on_and_is_then_only_the_beginning() {
        String definition = Machines.task(
                INVOKE + ".waitForTaskToken",
                "\"TimeoutSeconds\": 60, \"Parameters\": {\"FunctionName\": \"charge-card\", \"Payload\": {\"token.$\": \"$$.Task.Token\"}}");

        Execution execution = Machines.run(Handlers.plain("charge-card", input -> input), definition);

        assertThat(execution.history())
                .extracting(event -> event.type().toString())
                .containsSequence("TaskStarted", "TaskSubmitted", "TaskTimedOut");
    }

    @Test
    void a_context_tells_the_same_in_every_run() {
        Map<String, Object> seen = new LinkedHashMap<>();
        RequestHandler<Object, Object> curious = (input, context) -> {
            seen.put("request", context.getAwsRequestId());
            seen.put("name", context.getFunctionName() + " " + context.getFunctionVersion());
            seen.put("arn", context.getInvokedFunctionArn());
            seen.put("log", context.getLogGroupName() + " " + context.getLogStreamName());
            seen.put("left", context.getRemainingTimeInMillis());
            seen.put("memory", context.getMemoryLimitInMB());
            return null;
        };

        Handlers.function("charge-card", curious)
                .withMemory(1024)
                .call(SampleCalls.of(INVOKE, "{\"FunctionName\": \"charge-card\", \"Qualifier\": \"7\"}"));

        assertThat(seen)
                .containsExactly(
                        Map.entry("request", "628ef128-8f29-337c-a9e3-2b5563e78c0a"),
                        Map.entry("name", "charge-card 7"),
                        Map.entry("arn", "arn:aws:lambda:us-east-1:123456789012:function:charge-card:7"),
                        Map.entry("log", "/aws/lambda/charge-card 2026/01/05/[7]628ef1288f29337ca9e32b5563e78c0a"),
                        Map.entry("left", 900_000),
                        Map.entry("memory", 1024));
    }

    @Test
    void the_time_that_remains_is_the_functions_or_else_the_tasks() {
        RequestHandler<Object, Integer> curious = (input, context) -> context.getRemainingTimeInMillis();
        String definition = Machines.task(ARN, "\"TimeoutSeconds\": 5");

        Execution ofTheTask = Machines.run(Handlers.function("charge-card", curious), definition);
        Execution ofTheFunction =
                Machines.run(Handlers.function("charge-card", curious).limitedTo(Duration.ofSeconds(30)), definition);

        assertThat(List.of(ofTheTask.output().intValue(), ofTheFunction.output().intValue()))
                .containsExactly(5_000, 30_000);
    }

    @Test
    void what_a_handler_logs_can_be_read() {
        RequestHandler<Object, Object> chatty = (input, context) -> {
            context.getLogger().log("charging");
            return null;
        };
        LambdaFunction function = Handlers.function("charge-card", chatty).taking(Duration.ofSeconds(1));

        Machines.run(function, Machines.task(ARN, ""));

        assertThat(function.log()).extracting(LogLine::text).containsExactly("charging");
        assertThat(function.log().get(0).at()).hasToString("2026-01-05T09:00:00Z");
    }

    @Test
    void a_call_without_a_handler_names_those_there_are() {
        Handlers handlers =
                Handlers.of(Handlers.plain("charge-card", input -> input), Handlers.plain("refund", input -> input));
        TaskCall call = SampleCalls.of("arn:aws:lambda:us-east-1:123456789012:function:chargecard", "{}");

        assertThatThrownBy(() -> handlers.call(call))
                .isInstanceOf(NoSuchHandlerException.class)
                .hasMessage(
                        "Work#1.1 calls the function 'chargecard', for which there is no handler, did you mean "
                                + "'charge-card'? There are handlers "
                                + "for 'charge-card', 'refund'; say who answers all other calls with Handlers.of(…).otherwise(…).");
    }

    @Test
    void all_other_calls_go_to_somebody_else() {
        Handlers handlers = Handlers.of(Handlers.plain("charge-card", input -> input))
                .otherwise(call -> TaskReply.success(Json.text("scripted")));

        Execution execution =
                Machines.run(handlers, "arn:aws:states:::sns:publish", "{\"TopicArn\": \"t\", \"Message\": \"m\"}");

        assertThat(execution.output()).isEqualTo(Json.text("scripted"));
    }

    @Test
    void one_name_has_one_handler() {
        LambdaFunction function = Handlers.plain("charge-card", input -> input);

        assertThatThrownBy(() -> Handlers.of(function, function))
                .hasMessage("The function 'charge-card' is given twice; one name, one handler.");
    }

    private static JsonNode outputOf(TaskReply reply) {
        return ((TaskOutcome.Succeeded) ((TaskReply.Settled) reply).outcome()).output();
    }

    private static TaskOutcome.Failed failureOf(TaskReply reply) {
        return (TaskOutcome.Failed) ((TaskReply.Settled) reply).outcome();
    }

    private static JsonNode decline(JsonNode order) {
        throw new CardDeclined("no funds", new IllegalStateException("the bank said no"));
    }

    private static JsonNode recurse(JsonNode order) {
        return order.isNull() ? order : Json.text(recurse(order).textValue());
    }

    static final class CardDeclined extends RuntimeException {

        private static final long serialVersionUID = 1L;

        CardDeclined(String message, Throwable cause) {
            super(message, cause);
        }
    }

    record Order(int orderId, int cents) {}

    record Receipt(int orderId, boolean paid) {}

    /** As people write them: mutable beans. */
    public static final class OrderBean {

        private int orderId;
        private int cents;

        public int getOrderId() {
            return orderId;
        }

        public void setOrderId(int orderId) {
            this.orderId = orderId;
        }

        public int getCents() {
            return cents;
        }

        public void setCents(int cents) {
            this.cents = cents;
        }
    }

    public static final class ReceiptBean {

        private final int orderId;

        ReceiptBean(int orderId) {
            this.orderId = orderId;
        }

        public int getOrderId() {
            return orderId;
        }

        public boolean isPaid() {
            return true;
        }
    }

    static class ChargeCard implements RequestHandler<OrderBean, ReceiptBean> {

        @Override
        public ReceiptBean handleRequest(OrderBean order, Context context) {
            return new ReceiptBean(order.getOrderId());
        }
    }

    static final class ChargeTwice extends ChargeCard {}
}
