package dev.escapement.samples.routing;

import static dev.escapement.junit.EscapementAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.Execution;
import dev.escapement.junit.StepFunctionTest;
import dev.escapement.junit.Workflow;
import dev.escapement.lint.Linter;
import dev.escapement.mock.Script;
import dev.escapement.parser.DefinitionProblem;
import dev.escapement.parser.DefinitionSource;

/** The two mistakes in the machine as it is usually printed, and what a test says to them. */
@StepFunctionTest(input = OrderRoutingTest.LARGE)
class BrokenOrderRoutingTest {

    @StepFunctionTest("order-routing-loses-order.asl.json")
    void without_a_result_path_nothing_is_left_to_reserve(Script script, Workflow order) {
        script.state("AskForApproval")
                .submits()
                .succeedsAfter(OrderRoutingTest.TWO_HOURS, "{\"approved\": true, \"approver\": \"Ann\"}");

        Execution execution = order.run();

        assertThatThrownBy(() -> assertThat(execution).succeeded()).hasMessage("""
                OrderRoutingLosesOrder was expected to succeed, but failed 2 h after it started
                  in    ReserveItems
                  with  States.Runtime: An error occurred while executing the state 'ReserveItems' (entered at the event id\
                 #12). Invalid path '$.items' : No results for path: $['items']
                  after IsLarge, AskForApproval, IsApproved
                  12  +02:00:00.000  MapStateEntered  ReserveItems
                  13  +02:00:00.000  ExecutionFailed  States.Runtime   (cannot be retried or caught)
                  reproduce with seed 0""");
    }

    @StepFunctionTest("order-routing-loses-order.asl.json")
    void the_linter_sees_it_without_a_run(DefinitionSource definition) {
        assertThat(Linter.standard().only("INPUT_DROPPED").lint(definition))
                .extracting(DefinitionProblem::toString)
                .containsExactly("""
                        INPUT_DROPPED: 'AskForApproval' hands on nothing but what comes back with the token, but later\
                         'ReserveItems' reads items; a ResultPath would keep what was there
                          at /States/AskForApproval (line 10, column 5)
                                "AskForApproval": {
                                ^^^^^^^^^^^^^^^^""");
    }

    @StepFunctionTest("order-routing-ignores-word.asl.json")
    void a_rejected_order_is_reserved_all_the_same(Script script, Workflow order) {
        script.state("AskForApproval")
                .submits()
                .succeedsAfter(OrderRoutingTest.TWO_HOURS, "{\"approved\": false, \"approver\": \"Ann\"}")
                .function("reserve-item")
                .returns("{\"reserved\": true}");

        Execution execution = order.run();

        assertThatThrownBy(() -> assertThat(execution).neverVisited("ReserveItem"))
                .hasMessage("""
                OrderRoutingIgnoresWord was expected never to visit ReserveItem, but visited IsLarge, AskForApproval,\
                 ReserveItems, ReserveItem, ReserveItem, ReserveItem, ReserveItem, ReserveItem, ReserveItem
                  it    succeeded 2 h after it started
                   2         +0.000  ChoiceStateEntered  IsLarge
                   4         +0.000  TaskStateEntered    AskForApproval
                  10  +02:00:00.000  MapStateEntered     ReserveItems
                  17  +02:00:00.000  TaskStateEntered    ReserveItems[0]/ReserveItem
                  19  +02:00:00.000  TaskStateEntered    ReserveItems[1]/ReserveItem
                  21  +02:00:00.000  TaskStateEntered    ReserveItems[2]/ReserveItem
                  23  +02:00:00.000  TaskStateEntered    ReserveItems[3]/ReserveItem
                  25  +02:00:00.000  TaskStateEntered    ReserveItems[4]/ReserveItem
                  48  +02:00:00.000  TaskStateEntered    ReserveItems[5]/ReserveItem
                  reproduce with seed 0""");
    }
}
