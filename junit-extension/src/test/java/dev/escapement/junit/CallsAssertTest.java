package dev.escapement.junit;

import static dev.escapement.junit.EscapementAssertions.assertThat;
import static dev.escapement.junit.Stories.failureOf;
import static dev.escapement.junit.Stories.headingOf;

import dev.escapement.Execution;
import java.util.function.Consumer;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class CallsAssertTest {

    private static final String CHARGED = "{\"order\":7,\"reservation\":{\"ok\":true}}";

    private final Execution declined = Orders.declined();

    @Test
    void what_is_so_passes() {
        assertThat(declined)
                .calls(calls -> calls.wereMade(4)
                        .wereMadeTo("reserve", "charge", "function:charge", "release")
                        .wereMadeInOrderTo("reserve", "arn:aws:lambda:us-east-1:123456789012:function:release")
                        .wereNeverMadeTo("refund", "harge"))
                .calls(calls -> calls.to("charge").wereMade(2).hadParameters("{\"order\": 7}", CHARGED))
                .calls(calls -> calls.to("refund").wereMade(0));
    }

    @Test
    void every_expectation_has_words_of_its_own() {
        calls("to make no calls, but made 4 calls", calls -> calls.wereMade(0));
        calls(
                "to make 1 call to charge, but made 2 calls",
                calls -> calls.to("charge").wereMade(1));
        calls(
                "to call exactly charge, reserve, but called reserve, charge, charge, release",
                calls -> calls.wereMadeTo("charge", "reserve"));
        calls(
                "to call charge, reserve in this order, but called reserve, charge, charge, release",
                calls -> calls.wereMadeInOrderTo("charge", "reserve"));
        calls(
                "never to call refund or release, but called reserve, charge, charge, release",
                calls -> calls.wereNeverMadeTo("refund", "release"));
        calls(
                "to make calls to charge with {}, {\"order\": 8}, but made them with " + CHARGED + ", " + CHARGED,
                calls -> calls.to("charge").hadParameters("{}", "{\"order\": 8}"));
    }

    @Test
    void a_failure_tells_the_whole_story() {
        Assertions.assertThat(failureOf(
                        () -> assertThat(Orders.throttled()).calls(calls -> calls.wereMadeTo("reserve", "charge"))))
                .isEqualTo("""
                        Orders was expected to call exactly reserve, charge, but called reserve, charge, charge, charge
                          it    failed 6.240 s after it started
                          in    Charge, attempt 3 of 3
                          with  Throttled: said the test
                          after Reserve
                           7  +0.000  TaskStateEntered      Charge
                          10  +0.080  LambdaFunctionFailed  Throttled   (retry in 2 s)
                          13  +2.160  LambdaFunctionFailed  Throttled   (retry in 4 s)
                          16  +6.240  LambdaFunctionFailed  Throttled   (retries exhausted, no catcher matched)
                          reproduce with seed 42""");
    }

    private void calls(String expected, Consumer<CallsAssert> assertion) {
        Assertions.assertThat(headingOf(() -> assertThat(declined).calls(assertion)))
                .isEqualTo("Orders was expected " + expected);
    }
}
