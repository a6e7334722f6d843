package dev.escapement.samples.review;

import static dev.escapement.junit.EscapementAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.Execution;
import dev.escapement.json.Json;
import dev.escapement.junit.StepFunctionTest;
import dev.escapement.junit.Workflow;
import dev.escapement.mock.Script;

@StepFunctionTest(value = "review.asl.json", input = "{\"product\": \"tea\", \"text\": \"Smells of {hay}.\"}")
class ReviewTest {

    @StepFunctionTest
    void the_prompt_has_the_review_in_it_and_its_verdict_decides(Script script, Workflow review) {
        script.state("AskModel").returns(saying("PUBLISH, it is about the product"));
        script.state("Publish").succeeds();

        assertThat(review.run())
                .succeeded()
                .visitedExactly("AskModel", "Verdict", "Publish")
                .state("AskModel", ask -> ask.wasCalledWith("""
                        {"Body": {"messages": [{"role": "user",
                          "content": "Answer PUBLISH or REJECT and why. The review of tea: Smells of {hay}."}]}}"""));
    }

    @StepFunctionTest
    void what_the_model_says_otherwise_a_person_reads(Script script, Workflow review) {
        script.state("AskModel").returns(saying("I'd rather not judge hay."));
        script.state("AskPerson").succeeds();

        assertThat(review.run()).succeeded().visited("AskPerson");
    }

    @StepFunctionTest
    void a_busy_model_is_asked_again(Script script, Workflow review) {
        script.state("AskModel").throttles().times(3).then().returns(saying("REJECT, hay"));

        assertThat(review.run())
                .succeeded()
                .state("AskModel", ask -> ask.wasAttempted(4))
                .visited("Rejected");
    }

    @StepFunctionTest
    void a_model_that_stays_busy_leaves_it_to_a_person(Script script, Workflow review) {
        script.state("AskModel").throttles();
        script.state("AskPerson").succeeds();

        assertThat(review.run())
                .succeeded()
                .state("AskModel", ask -> ask.wasAttempted(5).wasCaughtInto("AskPerson"));
    }

    @StepFunctionTest("review-trusts-json.asl.json")
    void an_answer_that_is_no_json_passes_every_catcher(Script script, Workflow review) {
        script.state("AskModel").returns(saying("Sure! {\"verdict\": \"PUBLISH\"}"));

        Execution execution = review.run();

        assertThatThrownBy(() -> assertThat(execution).succeeded()).hasMessage("""
                ReviewTrustsJson was expected to succeed, but failed 0.000 s after it started
                  in    AskModel
                  with  States.Runtime: An error occurred while executing the state 'AskModel' (entered at the event id #2).\
                 The function 'States.StringToJson($.Body.content[0].text)' had the following error: Argument 1 must be valid\
                 JSON: Unrecognized token 'Sure': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or\
                 'false')
                  2  +0.000  TaskStateEntered  AskModel
                  6  +0.000  ExecutionFailed   States.Runtime   (cannot be retried or caught)
                  reproduce with seed 0""");
    }

    private static String saying(String answer) {
        return """
                {"content": [{"type": "text", "text": %s}]}""".formatted(Json.write(Json.text(answer)));
    }
}
