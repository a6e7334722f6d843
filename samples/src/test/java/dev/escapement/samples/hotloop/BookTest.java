package dev.escapement.samples.hotloop;

import static dev.escapement.junit.EscapementAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.Execution;
import dev.escapement.Simulation;
import dev.escapement.WorkflowType;
import dev.escapement.junit.Hosted;
import dev.escapement.junit.StepFunctionTest;
import dev.escapement.junit.Workflow;
import dev.escapement.mock.Script;
import java.time.Duration;

/** A Standard workflow whose inner loop is an Express one: both run, on one clock. */
@StepFunctionTest(
        value = "book.asl.json",
        input = BookTest.BOOK,
        hosting = @Hosted(value = "count-words.asl.json", type = WorkflowType.EXPRESS))
class BookTest {

    static final String BOOK = """
            {"pages": [{"text": "one two"}, {"text": "three"}, {"text": "four five six"}]}""";

    @StepFunctionTest
    void every_page_is_counted_in_an_execution_of_its_own(Script script, Workflow book, Simulation simulation) {
        script.function("count-words").returnsInTurn("2", "1", "3");

        assertThat(book.run()).succeeded().hasOutput("[2, 1, 3]");
        assertThat(simulation.executions()).hasSize(1 + 3);
        assertThat(simulation.warnings()).isEmpty();
    }

    @StepFunctionTest
    void what_an_express_execution_costs_is_told_apart(Script script, Workflow book, Simulation simulation) {
        script.function("count-words").returns("2").after(Duration.ofMillis(120));

        assertThat(book.run()).usage(parent -> parent.times(1_000_000).costsAtMost("275"));
        assertThat(simulation.executions().get(1))
                .usage(page -> page.times(1_000_000).costsAtMost("1.25"));
    }

    @StepFunctionTest
    void a_page_that_fails_fails_the_book(Script script, Workflow book) {
        script.function("count-words")
                .returns("2")
                .then()
                .fails("Page.Unreadable")
                .then()
                .returns("3");

        assertThat(book.run()).failedWith("PageFailed");
    }

    @StepFunctionTest("book-ignores-status.asl.json")
    void who_ignores_the_status_trips_over_what_is_missing(Script script, Workflow book) {
        script.function("count-words")
                .returns("2")
                .then()
                .fails("Page.Unreadable")
                .then()
                .returns("3");

        Execution execution = book.run();

        assertThatThrownBy(() -> assertThat(execution).failedWith("PageFailed")).hasMessage("""
                BookIgnoresStatus was expected to fail with PageFailed, but failed 0.000 s after it started
                  in    EachPage[1]/CountPage
                  with  States.Runtime: An error occurred while executing the state 'CountPage' (entered at the event id #9).\
                 The JSONPath '$.Output' specified for the field 'output.$' could not be found in the input\
                 '{"BillingDetails":{"BilledDurationInMilliseconds":100,"BilledMemoryUsedInMB":64},"Error":"Page.Unreadable","ExecutionArn":"arn:aws:states:us-east-1:123456789012:express:CountWords:75b4168f-1e39-4f02-86b3-a165153889b4:8db41… (747 characters)
                  after EachPage, EachPage[0]/CountPage
                   9  +0.000  TaskStateEntered  EachPage[1]/CountPage
                  11  +0.000  TaskStateEntered  EachPage[2]/CountPage
                  20  +0.000  ExecutionFailed   States.Runtime   (cannot be retried or caught)
                  reproduce with seed 0""");
    }

    @StepFunctionTest(value = "book-waits-by-describing.asl.json", input = "{\"pages\": [{\"text\": \"one two\"}]}")
    void waiting_by_describing_runs_here_and_warns(Script script, Workflow book, Simulation simulation) {
        script.function("count-words").returns("2");

        assertThat(book.run()).succeeded();
        assertThat(simulation.warnings())
                .containsExactly(
                        "EachPage[0]/CountPage#1.1 waits for an Express workflow with startExecution.sync:2, which the"
                                + " service does by describing the execution, and Express executions cannot be described: that"
                                + " this works there is not confirmed. Use arn:aws:states:::aws-sdk:sfn:startSyncExecution.");
    }
}
