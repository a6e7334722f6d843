package dev.escapement.samples.payment;

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
import org.junit.jupiter.api.BeforeEach;

/** Without jitter, and with the broadest retrier first. */
@StepFunctionTest(input = "{\"orderId\": \"o-7\"}")
class BrokenPaymentTest {

    @BeforeEach
    void a_busy_provider(Script script) {
        script.function("reserve-stock")
                .returns("{\"id\": \"r-1\"}")
                .function("charge-card")
                .fails("PaymentProvider.Throttled")
                .function("release-stock")
                .succeeds();
    }

    @StepFunctionTest("payment-in-lockstep.asl.yaml")
    void everybody_waits_2_4_8_and_16_seconds(Workflow payment) {
        Execution execution = payment.run();

        assertThatThrownBy(() -> assertThat(execution).succeeded()).hasMessage("""
                PaymentInLockstep was expected to succeed, but failed 30.000 s after it started
                  in    PaymentFailed
                  with  PaymentFailed: PaymentProvider.Throttled
                  after ReserveStock
                   7   +0.000  TaskStateEntered      ChargeCard
                  10   +0.000  LambdaFunctionFailed  PaymentProvider.Throttled   (retry in 2 s)
                  13   +2.000  LambdaFunctionFailed  PaymentProvider.Throttled   (retry in 4 s)
                  16   +6.000  LambdaFunctionFailed  PaymentProvider.Throttled   (retry in 8 s)
                  19  +14.000  LambdaFunctionFailed  PaymentProvider.Throttled   (retry in 16 s)
                  22  +30.000  LambdaFunctionFailed  PaymentProvider.Throttled   (retries exhausted, caught, on to ReleaseStock)
                  24  +30.000  TaskStateEntered      ReleaseStock
                  29  +30.000  FailStateEntered      PaymentFailed
                  reproduce with seed 0""");
    }

    @StepFunctionTest("payment-broad-retrier-first.asl.yaml")
    void the_first_retrier_that_matches_decides(Workflow payment) {
        Execution execution = payment.run();

        assertThatThrownBy(() -> assertThat(execution).state("ChargeCard", charge -> charge.wasAttempted(7)))
                .hasMessage("""
                        PaymentBroadRetrierFirst was expected to try ChargeCard 7 times, but tried it 2 times
                          it    failed 1.000 s after it started
                          in    PaymentFailed
                          with  PaymentFailed: PaymentProvider.Throttled
                          after ReserveStock
                           7  +0.000  TaskStateEntered      ChargeCard
                          10  +0.000  LambdaFunctionFailed  PaymentProvider.Throttled   (retry in 1 s)
                          13  +1.000  LambdaFunctionFailed  PaymentProvider.Throttled   (retries exhausted, caught, on to\
                         ReleaseStock)
                          15  +1.000  TaskStateEntered      ReleaseStock
                          20  +1.000  FailStateEntered      PaymentFailed
                          reproduce with seed 0""");
    }

    @StepFunctionTest("payment-broad-retrier-first.asl.yaml")
    void the_linter_sees_it_without_a_run(DefinitionSource definition) {
        assertThat(Linter.standard().only("SHADOWED_RETRIER").lint(definition))
                .extracting(DefinitionProblem::message)
                .containsExactly(
                        "PaymentProvider.Throttled never reaches this retrier: an earlier one takes States.TaskFailed",
                        "Lambda.TooManyRequestsException never reaches this retrier: an earlier one takes"
                                + " States.TaskFailed");
    }
}
