package dev.escapement.junit;

import static dev.escapement.junit.EscapementAssertions.assertThat;
import static dev.escapement.junit.Stories.headingOf;

import dev.escapement.Execution;
import java.time.Duration;
import java.util.function.Consumer;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class AttemptAssertTest {

    private final Execution declined = Orders.declined();

    @Test
    void what_is_so_passes() {
        assertThat(declined)
                .state(
                        "Charge",
                        charge -> charge.attempt(
                                        1,
                                        first -> first.beganAfter(Duration.ZERO)
                                                .wasCalledWith("{\"order\": 7}")
                                                .failedWith("Throttled")
                                                .failedBecause("said")
                                                .wasRetriedAfter(Duration.ofSeconds(2)))
                                .attempt(
                                        2,
                                        second -> second.beganAfter(Duration.ofMillis(2_080))
                                                .failedWith("Declined"))
                                .wasCaughtBy(0))
                .state("Reserve", reserve -> reserve.attempt(1, AttemptAssert::hadNoError))
                .state("Failed", failed -> failed.attempt(1, AttemptAssert::hadNoError));
    }

    @Test
    void every_expectation_has_words_of_its_own() {
        first(
                "to begin attempt 1 of Charge after 1.000 s, but began it after 0.000 s",
                first -> first.beganAfter(Duration.ofSeconds(1)));
        first(
                "to call attempt 1 of Charge with 8, but called it with {\"order\":7,\"reservation\":{\"ok\":true}}",
                first -> first.wasCalledWith("8"));
        first("to have no error in attempt 1 of Charge, but had Throttled", AttemptAssert::hadNoError);
        first(
                "to have the error Declined in attempt 1 of Charge, but had Throttled",
                first -> first.failedWith("Declined"));
        first(
                "to have an error because of \"funds\" in attempt 1 of Charge, but had \"said the test\"",
                first -> first.failedBecause("funds"));
        first(
                "to retry attempt 1 of Charge after 3 s, but retried it after 2 s",
                first -> first.wasRetriedAfter(Duration.ofSeconds(3)));
    }

    @Test
    void an_attempt_that_was_not_made_says_how_often_it_was_tried() {
        Assertions.assertThat(headingOf(
                        () -> assertThat(declined).state("Charge", charge -> charge.attempt(3, third -> {}))))
                .isEqualTo("Orders was expected to try Charge at least 3 times, but tried it 2 times");
    }

    @Test
    void an_attempt_without_an_error_or_a_call_says_so() {
        Assertions.assertThat(headingOf(() -> done(done -> done.failedWith("Lost"))))
                .isEqualTo("Orders was expected to have the error Lost in attempt 1 of Done, but had none");
        Assertions.assertThat(headingOf(() -> done(done -> done.failedBecause("lost"))))
                .isEqualTo(
                        "Orders was expected to have an error because of \"lost\" in attempt 1 of Done, but had none");
        Assertions.assertThat(headingOf(() -> done(done -> done.wasRetriedAfter(Duration.ZERO))))
                .isEqualTo("Orders was expected to retry attempt 1 of Done after 0 s, but did not retry it");
        Assertions.assertThat(headingOf(() -> done(done -> done.wasCalledWith("{}"))))
                .isEqualTo("Orders was expected to call attempt 1 of Done with {}, but made no call");
    }

    @Test
    void another_catcher_is_told_with_what_it_waits_for() {
        Assertions.assertThat(headingOf(() -> assertThat(declined).state("Charge", charge -> charge.wasCaughtBy(1))))
                .isEqualTo("Orders was expected to catch an error of Charge with catcher 1,"
                        + " but caught it with catcher 0, for Declined");
        Assertions.assertThat(headingOf(() -> assertThat(declined).state("Reserve", charge -> charge.wasCaughtBy(0))))
                .isEqualTo("Orders was expected to catch an error of Reserve with catcher 0, but caught none");
    }

    private void first(String expected, Consumer<AttemptAssert> assertion) {
        Assertions.assertThat(headingOf(
                        () -> assertThat(declined).state("Charge", charge -> charge.attempt(1, assertion))))
                .isEqualTo("Orders was expected " + expected);
    }

    private static void done(Consumer<AttemptAssert> assertion) {
        assertThat(Orders.fine()).state("Done", done -> done.attempt(1, assertion));
    }
}
