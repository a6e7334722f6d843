package dev.escapement.parser;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.dataflow.DataFlow;
import dev.escapement.dataflow.Departure;
import dev.escapement.dataflow.Inspection;
import dev.escapement.definition.ChoiceState;
import dev.escapement.definition.FailState;
import dev.escapement.definition.MapState;
import dev.escapement.definition.State;
import dev.escapement.definition.TaskState;
import dev.escapement.definition.WaitState;
import dev.escapement.expression.Bindings;
import dev.escapement.expression.EvaluationException;
import dev.escapement.json.Json;
import dev.escapement.simulation.Draws;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompiledStatesTest {

    @Test
    void the_fields_of_a_jsonpath_task_become_the_stages_of_its_flow() {
        TaskState task = read(TaskState.class, """
                {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "InputPath": "$.order",
                 "Parameters": {"MessageBody.$": "$.id"}, "ResultSelector": {"receipt.$": "$.MessageId"},
                 "ResultPath": "$.sent", "OutputPath": "$.sent.receipt", "Assign": {"status.$": "$.Status"}, "End": true}
                """);
        Bindings raw = see("{\"order\": {\"id\": 7}}");

        JsonNode work = work(task.flow(), raw);
        Departure departure =
                task.flow().afterSuccess(raw, Json.parse("{\"MessageId\": \"m1\", \"Status\": 200}"), Inspection.NONE);

        assertThat(work).isEqualTo(Json.parse("{\"MessageBody\": 7}"));
        assertThat(departure.output()).isEqualTo(Json.text("m1"));
        assertThat(departure.assigned()).isEqualTo(Map.of("status", Json.number(200)));
    }

    @Test
    void paths_that_are_null_discard() {
        State pass = read(
                State.class,
                "{\"Type\": \"Pass\", \"InputPath\": null, \"ResultPath\": null, \"OutputPath\": null, \"End\": true}");
        Bindings raw = see("{\"a\": 1}");

        assertThat(work(pass.flow(), raw)).isEqualTo(Json.emptyObject());
        assertThat(pass.flow()
                        .afterSuccess(raw, Json.number(1), Inspection.NONE)
                        .output())
                .isEqualTo(Json.emptyObject());
    }

    @Test
    void a_catcher_of_a_jsonpath_state_puts_the_error_into_the_input() {
        TaskState task = read(TaskState.class, """
                {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "OutputPath": "$.never", "End": true,
                 "Catch": [{"ErrorEquals": ["States.ALL"], "ResultPath": "$.error", "Assign": {"why.$": "$.Cause"}, "Next": "X"}]}
                """);

        Departure departure = task.catchers()
                .get(0)
                .flow()
                .afterCatch(see("{\"a\": 1}"), Json.parse("{\"Error\": \"E\", \"Cause\": \"C\"}"), Inspection.NONE);

        assertThat(departure.output())
                .isEqualTo(Json.parse("{\"a\": 1, \"error\": {\"Error\": \"E\", \"Cause\": \"C\"}}"));
        assertThat(departure.assigned()).isEqualTo(Map.of("why", Json.text("C")));
    }

    @Test
    void the_fields_of_a_jsonata_task_become_the_stages_of_its_flow() {
        TaskState task = read(TaskState.class, """
                {"Type": "Task", "QueryLanguage": "JSONata", "Resource": "arn:aws:states:::sqs:sendMessage",
                 "Arguments": {"MessageBody": "{% $states.input.id %}"}, "Output": {"m": "{% $states.result.MessageId %}"},
                 "Assign": {"twice": "{% $states.input.id * 2 %}"}, "End": true,
                 "Catch": [{"ErrorEquals": ["States.ALL"], "Output": "{% $states.errorOutput.Cause %}", "Next": "X"}]}
                """);
        Bindings raw = see("{\"id\": 7}");

        Departure departure = task.flow().afterSuccess(raw, Json.parse("{\"MessageId\": \"m1\"}"), Inspection.NONE);
        Departure caught =
                task.catchers().get(0).flow().afterCatch(raw, Json.parse("{\"Cause\": \"C\"}"), Inspection.NONE);

        assertThat(work(task.flow(), raw)).isEqualTo(Json.parse("{\"MessageBody\": 7}"));
        assertThat(departure).isEqualTo(new Departure(Json.parse("{\"m\": \"m1\"}"), Map.of("twice", Json.number(14))));
        assertThat(caught.output()).isEqualTo(Json.text("C"));
    }

    @Test
    void a_rule_has_its_own_way_out_and_the_state_that_of_the_default() {
        ChoiceState choice = read(ChoiceState.class, """
                {"Type": "Choice", "InputPath": "$.in", "OutputPath": "$.out", "Assign": {"by": "default"}, "Default": "D",
                 "Choices": [{"Variable": "$.n", "NumericGreaterThan": 1, "Assign": {"by.$": "$.n"}, "Next": "R"}]}
                """);
        Bindings raw = see("{\"in\": {\"n\": 2, \"out\": true}}");
        Bindings scope = choice.flow().scope(raw, Inspection.NONE);
        ChoiceState.Rule rule = choice.rules().get(0);

        assertThat(rule.condition().holds(scope)).isTrue();
        assertThat(rule.flow().afterSuccess(raw, scope.input(), Inspection.NONE))
                .isEqualTo(new Departure(Json.bool(true), Map.of("by", Json.number(2))));
        assertThat(choice.flow().afterSuccess(raw, scope.input(), Inspection.NONE))
                .isEqualTo(new Departure(Json.bool(true), Map.of("by", Json.text("default"))));
    }

    @Test
    void a_jsonata_rule_has_its_own_output() {
        ChoiceState choice = read(ChoiceState.class, """
                {"Type": "Choice", "QueryLanguage": "JSONata", "Output": "default", "Default": "D", "Choices": [
                  {"Condition": "{% $states.input > 1 %}", "Output": "rule", "Next": "R"}]}
                """);

        ChoiceState.Rule rule = choice.rules().get(0);

        assertThat(rule.condition().holds(see("2"))).isTrue();
        assertThat(rule.flow()
                        .afterSuccess(see("2"), Json.number(2), Inspection.NONE)
                        .output())
                .isEqualTo(Json.text("rule"));
        assertThat(choice.flow()
                        .afterSuccess(see("2"), Json.number(2), Inspection.NONE)
                        .output())
                .isEqualTo(Json.text("default"));
    }

    @Test
    void a_wait_knows_how_long() {
        WaitState seconds = read(WaitState.class, "{\"Type\": \"Wait\", \"SecondsPath\": \"$.s\", \"End\": true}");
        WaitState moment =
                read(WaitState.class, "{\"Type\": \"Wait\", \"Timestamp\": \"2026-03-01T00:00:00Z\", \"End\": true}");

        assertThat(((WaitState.Until.Seconds) seconds.until()).value().evaluate(see("{\"s\": 5}")))
                .isEqualTo(Json.number(5));
        assertThat(((WaitState.Until.Timestamp) moment.until()).value().evaluate(see("{}")))
                .isEqualTo(Json.text("2026-03-01T00:00:00Z"));
    }

    @Test
    void a_fail_finds_its_words() {
        FailState fail = read(
                FailState.class,
                "{\"Type\": \"Fail\", \"Error\": \"E\", \"CausePath\": \"States.Format('no {}', $.thing)\"}");

        assertThat(requireNonNull(fail.error()).evaluate(see("{}"))).isEqualTo(Json.text("E"));
        assertThat(requireNonNull(fail.cause()).evaluate(see("{\"thing\": \"stock\"}")))
                .isEqualTo(Json.text("no stock"));
    }

    @Test
    void the_items_of_a_map_are_its_input_unless_it_says_otherwise() {
        String processor =
                "\"ItemProcessor\": {\"StartAt\": \"In\", \"States\": {\"In\": {\"Type\": \"Succeed\"}}}, \"End\": true}";

        MapState plain = read(MapState.class, "{\"Type\": \"Map\", " + processor);
        MapState pointed = read(MapState.class, "{\"Type\": \"Map\", \"ItemsPath\": \"$.list\", " + processor);
        MapState jsonata = read(MapState.class, "{\"Type\": \"Map\", \"QueryLanguage\": \"JSONata\", " + processor);

        assertThat(work(plain.flow(), see("[1]"))).isEqualTo(Json.parse("[1]"));
        assertThat(work(pointed.flow(), see("{\"list\": [2]}"))).isEqualTo(Json.parse("[2]"));
        assertThat(work(jsonata.flow(), see("[3]"))).isEqualTo(Json.parse("[3]"));
        assertThatThrownBy(() -> work(jsonata.flow(), see("{\"a\":1}")))
                .isInstanceOf(EvaluationException.class)
                .hasMessage("Map state input must be an array but was: {\"a\":1}");
    }

    private static <S extends State> S read(Class<S> type, String state) {
        return type.cast(DefinitionParser.standard()
                .parseState(DefinitionSource.ofText(state))
                .orThrow());
    }

    private static JsonNode work(DataFlow flow, Bindings raw) {
        return flow.workInput(flow.scope(raw, Inspection.NONE), Inspection.NONE);
    }

    private static Bindings see(String input) {
        return Bindings.of(Json.parse(input), name -> null, new Nowhere());
    }

    private static final class Nowhere implements Bindings.Surroundings {

        @Override
        public JsonNode context() {
            return Json.emptyObject();
        }

        @Override
        public Instant now() {
            return Instant.EPOCH;
        }

        @Override
        public Draws draws() {
            throw new AssertionError("no field of these states asks for chance");
        }
    }
}
