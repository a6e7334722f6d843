package dev.escapement.samples.template;

import static dev.escapement.junit.EscapementAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.Execution;
import dev.escapement.StateMachine;
import dev.escapement.WorkflowType;
import dev.escapement.junit.StepFunctionTest;
import dev.escapement.junit.Workflow;
import dev.escapement.mock.Script;
import dev.escapement.parser.DefinitionSource;
import java.time.Duration;

/** The definition that is deployed is the one that is tested: straight out of the template. */
@StepFunctionTest(input = "{\"orderId\": \"o-7\"}")
class TemplateTest {

    @StepFunctionTest(value = "template.yaml", logicalId = "OrderMachine")
    void a_machine_of_a_sam_template(Script script, Workflow order) {
        script.logicalId("ConfirmOrder").returns("{\"number\": \"c-1\"}");
        script.logicalId("shop-orders").succeeds();

        Execution execution = order.run();

        assertThat(execution).succeeded().hasOutputAt("$.confirmation.number", "\"c-1\"");
        assertThat(execution.machine().name()).isEqualTo("OrderMachine");
        assertThat(execution).state("WriteDown", write -> write.wasCalledWith("{\"TableName\": \"shop-orders\"}"));
    }

    @StepFunctionTest(value = "template.yaml", logicalId = "OrderMachine", substitutions = "PatienceSeconds=5")
    void a_test_may_fill_in_something_else(Script script, Workflow order) {
        script.logicalId("ConfirmOrder").timesOut();

        assertThat(order.run()).failedWith("States.Timeout").took(Duration.ofSeconds(5));
    }

    @StepFunctionTest(value = "ShopStack.template.json", logicalId = "ShopStack/OrderMachine")
    void a_machine_that_the_cdk_synthesised_found_by_its_path(Script script, Workflow order) {
        script.logicalId("ConfirmOrderE9B1C3D4").returns("{\"number\": \"c-1\"}");
        script.logicalId("Orders7F2A90BC").succeeds();

        Execution execution = order.run();

        assertThat(execution).succeeded().visitedExactly("Confirm", "Write down");
        assertThat(execution.machine().name()).isEqualTo("OrderMachine");
    }

    @StepFunctionTest(value = "template-forgets-table.yaml", logicalId = "OrderMachine")
    void what_the_template_forgets_to_fill_in_is_named(DefinitionSource definition) {
        assertThatThrownBy(() -> StateMachine.read(definition, WorkflowType.STANDARD))
                .hasMessage("""
                        dev/escapement/samples/template/statemachine/order.asl.json is not a valid state machine, 1 problem:

                        UNRESOLVED_SUBSTITUTION: no substitution for ${OrdersTable}; given were ConfirmOrderArn, PatienceSeconds
                          at / (line 16, column 23)
                                    "TableName": "${OrdersTable}",
                                                  ^^^^^^^^^^^^^^""");
    }
}
