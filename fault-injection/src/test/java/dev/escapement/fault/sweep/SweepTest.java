package dev.escapement.fault.sweep;

import static dev.escapement.fault.law.Saga.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.StateMachine;
import dev.escapement.fault.Orders;
import dev.escapement.fault.law.Invariant;
import dev.escapement.fault.law.Saga;
import dev.escapement.fault.run.NotRepeatableException;
import dev.escapement.fault.sweep.Verdict.Outcome;
import dev.escapement.integration.Integration;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SweepTest {

    private static final Saga SAGA = Saga.of(
                    step("ReserveStock").undoneBy("ReleaseStock").whoseUndoIsHarmless(),
                    step("ChargeCard").undoneBy("RefundPayment").whoseUndoIsHarmless(),
                    step("ShipOrder").undoneBy("CancelShipment").whoseUndoIsHarmless())
            .alarmedBy("CompensationFailed");

    @Test
    void the_count_is_known_before_the_first_variant_runs() {
        AtomicInteger runs = new AtomicInteger();
        PreparedSweep sweep = Sweep.of(interference -> {
                    runs.incrementAndGet();
                    return Orders.experiment(Orders.SAGA, Orders::services).run(interference);
                })
                .prepare();
        List<Variant> variants = new ArrayList<>();

        sweep.forEach(variants::add);

        assertThat(runs).hasValue(2);
        assertThat(variants).hasSize(sweep.size()).hasSize(42);
        assertThat(variants.get(0).displayName())
                .isEqualTo("ReserveStock#1.1=throttled (ReserveStock#1.1 is throttled)");
    }

    @Test
    void a_saga_without_a_flaw_keeps_its_laws_under_every_single_fault_and_every_pair() {
        assertThat(sweep(Orders.SAGA).run().requireClean().size()).isEqualTo(42);
        assertThat(sweep(Orders.SAGA).depth(2).run().requireClean().size()).isEqualTo(924);
    }

    @Test
    void what_cannot_matter_is_pruned_with_its_reason() {
        assertThat(sweep(Orders.SAGA).at("ShipOrder").prepare().pruned())
                .extracting(Pruned::toString)
                .containsExactly(
                        "ShipOrder#1.1=silent: a request is answered, or its connection is lost",
                        "ShipOrder#1.1=heartbeat-lost-after(0): the Task has no HeartbeatSeconds",
                        "ShipOrder#1.1=heartbeat-lost-after(2): the Task has no HeartbeatSeconds",
                        "ShipOrder#1.1=job-failed: the Task starts no job",
                        "ShipOrder#1.1=callback-twice: the Task hands out no token",
                        "ShipOrder#1.1=callback-late(11s): the Task hands out no token",
                        "ShipOrder#1.1=error(Lambda.TooManyRequestsException): is what throttled raises",
                        "ShipOrder#1.1=error(Lambda.SdkClientException): is what connection-lost raises");
    }

    @Test
    void every_run_gets_its_verdict() {
        PreparedSweep sweep = sweep(Orders.SAGA).at("ShipOrder").prepare();
        List<String> verdicts = new ArrayList<>();

        sweep.forEach(variant -> verdicts.add(variant.plan().faults().get(0).fault() + " -> "
                + sweep.run(variant).verdict()));

        assertThat(verdicts)
                .contains(
                        "throttled -> recovered: by retrier 0 of ShipOrder",
                        "denied -> compensated: by catcher 0 of ShipOrder (States.ALL), failed with OrderFailed",
                        "delivered-twice -> unharmed",
                        "stopped -> stopped",
                        "execution-timeout -> hit a limit: its time was up");
    }

    @Test
    void other_endings_have_verdicts_of_their_own() {
        String token = "\"Resource\": \"arn:aws:states:::sqs:sendMessage.waitForTaskToken\","
                + " \"Parameters\": {\"QueueUrl\": \"q\", \"MessageBody.$\": \"$$.Task.Token\"},";
        Integration approver = call -> TaskReply.submitted(Json.emptyObject(), TaskReply.success(Json.text("yes")));
        String caught = "\"Catch\": [{\"ErrorEquals\": [\"Odd\"], \"Next\": \"Ask\"}],";

        SweepReport report = Sweep.of(Orders.experiment(Orders.task(token + caught), () -> approver))
                .faults("silent", "error(Odd)", "oversized", "error(Other)")
                .toleratingStuckRuns()
                .run()
                .requireClean();

        assertThat(report.table().count(Outcome.STUCK)).isEqualTo(1);
        assertThat(report.table().count(Outcome.CAUGHT)).isEqualTo(1);
        assertThat(report.table().count(Outcome.LIMIT)).isEqualTo(1);
        assertThat(report.table().count(Outcome.FAILED)).isEqualTo(1);
    }

    @Test
    void the_table_counts_by_task_and_by_fault() {
        SweepReport report = sweep(Orders.SAGA)
                .faults("throttled", "denied", "delivered-twice")
                .at("ChargeCard", "ShipOrder")
                .run();

        assertThat(report).hasToString("""
                Sweep of OrderSaga: 6 variants at 2 calls, 0 pruned
                                 unharmed  recovered  compensated
                ChargeCard              1          1            1
                ShipOrder               1          1            1

                throttled               .          2            .
                denied                  .          .            2
                delivered-twice         2          .            .

                all                     2          2            2

                Every law was kept.""");
    }

    @Test
    void a_broken_law_is_told_with_the_smallest_fault_and_what_was_done() {
        StateMachine forgetful = Orders.saga(
                "\"Next\": \"RefundPayment\"},\n \"RefundPayment\"",
                "\"Next\": \"ReleaseStock\"},\n \"RefundPayment\"");

        assertThatThrownBy(() -> sweep(forgetful)
                        .seed(7)
                        .faults("oversized", "denied")
                        .at("ShipOrder")
                        .run()
                        .requireClean())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("""
                        ChargeCard is undone when the saga does not end well
                          broken in 2 runs, for example when ShipOrder#1.1 fails with Unforeseen
                          it was done and stayed so, and nobody was alarmed by CompensationFailed
                          compensated: by catcher 0 of ShipOrder (States.ALL), failed with OrderFailed
                          what was done, in order:
                            1  +0.000  ReserveStock#1.1  done  key\
                        """)
                .hasMessageEndingWith("reproduce with seed 7 and faults \"ShipOrder#1.1=error(Unforeseen)\"");
    }

    @Test
    void a_run_that_gets_stuck_breaks_a_law_too() {
        String token = "\"Resource\": \"arn:aws:states:::sqs:sendMessage.waitForTaskToken\","
                + " \"Parameters\": {\"QueueUrl\": \"q\", \"MessageBody.$\": \"$$.Task.Token\"},";
        Integration approver = call -> TaskReply.submitted(Json.emptyObject(), TaskReply.success(Json.text("yes")));

        SweepReport report =
                Sweep.of(Orders.experiment(Orders.task(token), () -> approver)).run();

        assertThat(report.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.inWords())
                        .startsWith(
                                "no run gets stuck\n  broken in 1 run, for example when Ask#1.1 is taken by a worker"));
    }

    @Test
    void a_promise_that_something_happens_sometimes_is_about_the_whole_sweep() {
        Invariant reached = Invariant.sometimes("the refund is reached", run -> run.entered("RefundPayment") > 0);

        assertThat(sweep(Orders.SAGA).keeping(reached).run().findings()).isEmpty();
        assertThat(sweep(Orders.SAGA).keeping(reached).at("ReserveStock").run().findings())
                .extracting(Finding::rule)
                .containsExactly("sometimes the refund is reached");
    }

    @Test
    void shards_share_the_variants_without_rest() {
        Set<Integer> numbers = new TreeSet<>();
        int sum = 0;
        for (int shard = 0; shard < 3; shard++) {
            PreparedSweep part = sweep(Orders.SAGA).depth(2).shard(shard, 3).prepare();
            List<Variant> variants = new ArrayList<>();
            part.forEach(variants::add);
            assertThat(variants).hasSize(part.size());
            variants.forEach(variant -> numbers.add(variant.number()));
            sum += variants.size();
        }
        PreparedSweep whole = sweep(Orders.SAGA).depth(2).prepare();

        assertThat(sum).isEqualTo(whole.size());
        assertThat(numbers).hasSize(sum);
    }

    @Test
    void errors_that_the_definition_names_are_tried() {
        StateMachine named = Orders.task(
                "\"Catch\": [{\"ErrorEquals\": [\"Card.Declined\", \"States.Timeout\"], \"Next\": \"Ask\"}],");

        List<String> faults = new ArrayList<>();
        Sweep.of(Orders.experiment(named, Orders::services))
                .prepare()
                .forEach(variant -> faults.add(variant.plan().toString()));

        assertThat(faults).contains("Ask#1.1=error(Card.Declined)").doesNotContain("Ask#1.1=error(States.Timeout)");
    }

    @Test
    void a_sweep_that_makes_no_sense_is_refused() {
        StateMachine noTask = StateMachine.parse("""
                {"StartAt": "Only", "States": {"Only": {"Type": "Pass", "End": true}}}""");

        assertThatThrownBy(() ->
                        Sweep.of(Orders.experiment(noTask, Orders::services)).prepare())
                .hasMessage("There is nothing to break: no Task of the run without faults calls anything");
        assertThatThrownBy(() -> sweep(Orders.SAGA).at("ShipOrdre").prepare())
                .hasMessage("There is no Task 'ShipOrdre' to break, did you mean 'ShipOrder'?");
        assertThatThrownBy(() -> sweep(Orders.SAGA).at("RefundPayment").prepare())
                .hasMessage(
                        "There is nothing to break: the run without faults calls nothing from RefundPayment, only from"
                                + " ReserveStock, ChargeCard, ShipOrder");
        assertThatThrownBy(() ->
                        sweep(Orders.SAGA).faults("silent").at("ShipOrder").prepare())
                .hasMessage("There is nothing to break: no fault can matter\n"
                        + "  ShipOrder#1.1=silent: a request is answered, or its connection is lost");
        assertThatThrownBy(() -> sweep(Orders.SAGA).depth(3))
                .hasMessage("A sweep has depth 1 or 2, not 3; more faults are for an Exploration");
        assertThatThrownBy(() -> sweep(Orders.SAGA).shard(3, 3))
                .hasMessage("Of 3 shards there is none with the number 3; the first is 0");
        assertThatThrownBy(() -> Sweep.of(Orders.experiment(Orders.task(""), () -> call -> TaskReply.awaiting()))
                        .prepare())
                .hasMessageStartingWith("The run without faults does not end: Ask waits");
        assertThatThrownBy(() -> Sweep.of(interference -> Orders.run(Orders.SAGA, Orders.services(), ""))
                        .prepare())
                .hasMessage("The run was not interfered with: answer with interference.around(outside)");
    }

    @Test
    void a_run_that_the_test_is_not_prepared_for_is_told_with_its_faults() {
        Integration forwardOnly = call -> {
            if (call.site().state().equals("CancelShipment")) {
                throw new IllegalStateException("nobody cancels");
            }
            return TaskReply.success(Json.emptyObject());
        };

        assertThatThrownBy(() -> Sweep.of(Orders.experiment(Orders.SAGA, () -> forwardOnly))
                        .faults("denied")
                        .at("ShipOrder")
                        .run())
                .hasMessage("When ShipOrder#1.1 is not permitted, the test stops: nobody cancels\n"
                        + "The faults were \"ShipOrder#1.1=denied\"");
    }

    @Test
    void the_same_sweep_finds_the_same() {
        assertThat(sweep(Orders.SAGA).depth(2).run())
                .hasToString(sweep(Orders.SAGA).depth(2).run().toString());
    }

    @Test
    void a_handler_that_is_not_deterministic_is_named() {
        AtomicInteger counter = new AtomicInteger();
        Integration counting = call -> TaskReply.success(Json.number(counter.incrementAndGet()));

        assertThatThrownBy(() ->
                        Sweep.of(Orders.experiment(Orders.SAGA, () -> counting)).prepare())
                .isInstanceOf(NotRepeatableException.class)
                .hasMessageStartingWith("Two runs with the same seed went differently, so nothing can be learned from"
                        + " breaking them: arn:aws:lambda:eu-central-1:123456789012:function:reserve-stock is not"
                        + " deterministic: asked the same at ReserveStock#1.1, it answered ")
                .hasMessageEndingWith("Is it made anew for every run?");
    }

    private static Sweep sweep(StateMachine machine) {
        return Sweep.of(Orders.experiment(machine, Orders::services)).keeping(SAGA);
    }
}
