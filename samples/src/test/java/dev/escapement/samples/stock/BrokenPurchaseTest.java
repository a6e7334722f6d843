package dev.escapement.samples.stock;

import static dev.escapement.junit.EscapementAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.Execution;
import dev.escapement.StateMachine;
import dev.escapement.WorkflowType;
import dev.escapement.junit.StepFunctionTest;
import dev.escapement.junit.Workflow;
import dev.escapement.lint.Linter;
import dev.escapement.mock.Script;
import dev.escapement.parser.DefinitionException;
import dev.escapement.parser.DefinitionProblem;
import dev.escapement.parser.DefinitionSource;

/** Three mistakes in the machine as it is usually printed: one line of Linter finds each, and a test tells what comes of it. */
@StepFunctionTest(input = PurchaseTest.ORDER)
class BrokenPurchaseTest {

    private static final String TWELVE = "{\"Item\": {\"sku\": {\"S\": \"tea\"}, \"quantity\": {\"N\": \"12\"}}}";

    @StepFunctionTest("purchase-compares-text.asl.json")
    void twelve_are_there_and_none_can_be_bought(Script script, Workflow purchase, DefinitionSource definition) {
        script.function("validate-order")
                .returns(PurchaseTest.ORDER)
                .state("ReadStock")
                .returns(TWELVE);

        Execution execution = purchase.run();

        assertThatThrownBy(() -> assertThat(execution).succeeded()).hasMessage("""
                PurchaseComparesText was expected to succeed, but failed 0.000 s after it started
                  in    OutOfStock
                  with  OutOfStock: there is not enough in stock
                  after ValidateOrder, ReadStock
                  12  +0.000  ChoiceStateEntered  EnoughInStock   (no rule held: $.stock.Item.quantity.N is "12", $.quantity\
                 is 3)
                  14  +0.000  FailStateEntered    OutOfStock
                  reproduce with seed 0""");
        assertThat(Linter.standard().only("NUMERIC_RULE_ON_TEXT").lint(definition))
                .extracting(DefinitionProblem::message)
                .containsExactly(
                        "$.stock.Item.quantity.N is a text although it looks like a number, so no numeric rule matches"
                                + " it");
    }

    @StepFunctionTest("purchase-drops-order.asl.json")
    void what_was_read_takes_the_place_of_what_was_ordered(
            Script script, Workflow purchase, DefinitionSource definition) {
        script.function("validate-order")
                .returns(PurchaseTest.ORDER)
                .state("ReadStock")
                .returns(TWELVE)
                .function("process-payment")
                .returns("{\"receipt\": \"r-1\"}");

        Execution execution = purchase.run();

        assertThatThrownBy(() -> assertThat(execution).succeeded()).hasMessage("""
                PurchaseDropsOrder was expected to succeed, but failed 0.000 s after it started
                  in    Finish[0]/CountDown
                  with  States.Runtime: An error occurred while executing the state 'CountDown' (entered at the event id #21).\
                 The JSONPath '$.sku' specified for the field 'S.$' could not be found in the input\
                 '{"left":12,"payment":{"receipt":"r-1"}}'
                  after ValidateOrder, ReadStock, EnoughInStock, ProcessPayment, Finish
                  21  +0.000  TaskStateEntered  Finish[0]/CountDown
                  22  +0.000  ExecutionFailed   States.Runtime   (cannot be retried or caught)
                  reproduce with seed 0""");
        assertThat(Linter.standard().only("INPUT_DROPPED").lint(definition))
                .extracting(DefinitionProblem::message)
                .containsExactly(
                        "'ReadStock' hands on nothing but the answer of dynamodb:getItem, but later 'CountDown' reads"
                                + " quantity, and 'CountDown' reads sku, and 'TellCustomer' reads email; a ResultPath would keep"
                                + " what was there");
    }

    @StepFunctionTest("purchase-mails-by-ses.asl.json")
    void there_is_no_such_integration(DefinitionSource definition) {
        assertThatThrownBy(() -> StateMachine.read(definition, WorkflowType.STANDARD))
                .isInstanceOf(DefinitionException.class)
                .hasMessage("""
                        dev/escapement/samples/stock/purchase-mails-by-ses.asl.json is not a valid state machine, 1 problem:

                        SCHEMA_VALIDATION_FAILED: The resource provided arn:aws:states:::ses:sendEmail is not recognized. The\
                         value is not a valid resource ARN, or the resource is not available in this region.
                          at /States/Finish/Branches[1]/States/TellCustomer/Resource (line 58, column 27)
                                          "Resource": "arn:aws:states:::ses:sendEmail",
                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^""");
        assertThat(Linter.standard().only("UNKNOWN_ACTION").lint(definition))
                .extracting(DefinitionProblem::message)
                .containsExactly("no service 'ses' is known, did you mean 'aws-sdk:ses', 'sns', 'sqs'?");
    }
}
