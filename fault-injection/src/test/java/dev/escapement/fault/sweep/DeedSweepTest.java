package dev.escapement.fault.sweep;

import static dev.escapement.fault.law.Saga.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.WorkflowType;
import dev.escapement.dataset.Buckets;
import dev.escapement.fault.Orders;
import dev.escapement.fault.law.Saga;
import dev.escapement.fault.run.Experiment;
import dev.escapement.parser.DefinitionSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeedSweepTest {

    private static final String FUNCTION = "arn:aws:lambda:us-east-1:123456789012:function:";

    @Test
    void an_express_execution_is_run_twice_at_once_and_one_after_the_other() {
        PreparedSweep sweep = Sweep.of(Orders.experiment(express(""), Orders::services))
                .at("@states:start")
                .prepare();

        assertThat(names(sweep)).containsExactly("@states:start#1=run-twice", "@states:start#1=run-twice(1s80ms)");
    }

    @Test
    void a_depth_1_sweep_finds_the_double_charge_and_shrinks_it() {
        SweepReport report = Sweep.of(Orders.experiment(express(""), Orders::services))
                .faults("run-twice(3s)", "run-twice")
                .keeping(Saga.of(step("Charge").thatMayStay()))
                .run();

        assertThat(report.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.inWords()).startsWith("""
                Charge is done once
                  broken in 2 runs, for example when @states:start#1 is run twice
                  it was done 2 times, which no key made one
                  unharmed
                  what was done, in order:
                    1  +0.000  Charge#1.1  done
                    2  +0.000  Charge#1.1  done
                """));
    }

    @Test
    void with_a_key_of_the_execution_nothing_is_charged_twice_whatever_else_goes_wrong() {
        StateMachine keyed = express("\"idempotencyKey.$\": \"$$.Execution.Id\"");

        SweepReport report = Sweep.of(Orders.experiment(keyed, Orders::services))
                .keeping(Saga.of(step("Charge").thatMayStay()))
                .depth(2)
                .run()
                .requireClean();

        assertThat(report.size()).isGreaterThan(50);
        assertThat(report.toString()).contains("run-twice and another");
    }

    @Test
    void calls_of_the_second_run_are_broken_beside_it_and_no_pair_is_tried_twice() {
        PreparedSweep sweep = Sweep.of(Orders.experiment(express(""), Orders::services))
                .faults("run-twice", "throttled")
                .depth(2)
                .prepare();

        assertThat(names(sweep))
                .containsExactly(
                        "@states:start#1=run-twice",
                        "Charge#1.1=throttled",
                        "@states:start#1=run-twice; Charge#1.1=throttled",
                        "@states:start#1=run-twice; Charge#2=throttled");
    }

    @Test
    void a_sweep_of_what_runs_once_says_nothing_of_starts_unless_it_is_asked() {
        PreparedSweep everything =
                Sweep.of(Orders.experiment(Orders.SAGA, Orders::services)).prepare();
        Sweep asked = Sweep.of(Orders.experiment(Orders.SAGA, Orders::services)).faults("run-twice");

        assertThat(everything.pruned()).extracting(Pruned::toString).noneMatch(line -> line.contains("@states:start"));
        assertThatThrownBy(asked::prepare)
                .isInstanceOf(SweepException.class)
                .hasMessage("There is nothing to break: no fault can matter\n"
                        + "  @states:start#1=run-twice: a Standard workflow runs exactly once");
    }

    @Test
    void what_a_map_does_by_itself_is_broken_at_the_first_and_the_last_time() {
        PreparedSweep sweep = Sweep.of(fanOut("EXPRESS")).prepare();

        assertThat(names(sweep))
                .filteredOn(name -> name.startsWith("@"))
                .containsExactly(
                        "@s3:write#1=throttled",
                        "@s3:read#1=throttled",
                        "@s3:read#1=truncated",
                        "@states:start-child#1=throttled",
                        "@states:start-child#1=server-error",
                        "@states:start-child#1=connection-lost",
                        "@states:start-child#1=denied",
                        "@states:start-child#1=run-twice",
                        "@states:start-child#1=execution-timeout",
                        "@states:start-child#1=run-twice(1s80ms)",
                        "@states:start-child#4=throttled",
                        "@states:start-child#4=server-error",
                        "@states:start-child#4=connection-lost",
                        "@states:start-child#4=denied",
                        "@states:start-child#4=run-twice",
                        "@states:start-child#4=execution-timeout",
                        "@states:start-child#4=run-twice(1s80ms)",
                        "@s3:write#3=throttled");
        assertThat(sweep.pruned())
                .extracting(Pruned::toString)
                .contains(
                        "@s3:read#1=denied: is what throttled raises",
                        "@s3:write#2=throttled: the first and the last stand for it",
                        "@states:start-child#1=stopped: an Express execution cannot be stopped",
                        "@states:start-child#2..3=denied: the first and the last stand for it");
    }

    @Test
    void every_run_of_such_a_sweep_meets_its_fault() {
        SweepReport report = Sweep.of(fanOut("STANDARD"))
                .at("@s3:read", "@s3:write", "@states:start-child")
                .run()
                .requireClean();

        assertThat(report.toString()).contains(" variants at 0 calls and 7 other places, ");
        assertThat(report.table()).asString().contains("@states:start-child ").contains("truncated ");
    }

    @Test
    void a_place_that_there_is_not_is_told_with_the_nearest() {
        Sweep wrong = Sweep.of(fanOut("STANDARD")).at("@s3:raed");

        assertThatThrownBy(wrong::prepare)
                .hasMessage("There is no @s3:raed to break, did you mean '@s3:read'?; beside Tasks there are @s3:read,"
                        + " @s3:list, @s3:write, @states:start-child, @states:start");
    }

    @Test
    void calls_of_machines_that_are_started_are_swept_like_those_of_the_first() {
        StateMachine child = express("");
        StateMachine parent = StateMachine.parse("""
                {"StartAt": "Nest", "States": {"Nest": {"Type": "Task", "End": true,
                  "Resource": "arn:aws:states:::states:startExecution.sync:2", "Parameters": {"StateMachineArn": "%s"},
                  "Catch": [{"ErrorEquals": ["States.TaskFailed"], "Next": "Over"}]},
                 "Over": {"Type": "Pass", "End": true}}}
                """.formatted(child.arn())).named("Parent");
        Experiment both = interference -> Simulation.builder()
                .hosting(child)
                .answering(Orders.services())
                .decoratedBy(interference)
                .build()
                .start(parent, "{}")
                .runToEnd();

        PreparedSweep sweep = Sweep.of(both).faults("denied", "run-twice").prepare();

        assertThat(names(sweep))
                .containsExactly("Nest#1.1=denied", "@states:start#2=run-twice", "Charge#1.1=denied");
        assertThat(sweep.runAll().requireClean().table()).asString().contains("Charge ");
        assertThat(Sweep.of(both).at("Charge").faults("denied").run().size()).isEqualTo(1);
    }

    private static List<String> names(PreparedSweep sweep) {
        List<String> names = new ArrayList<>();
        sweep.forEach(variant -> names.add(variant.plan().toString()));
        assertThat(names).hasSize(sweep.size());
        return names;
    }

    private static StateMachine express(String parameters) {
        String definition = """
                {"StartAt": "Charge", "States": {"Charge": {"Type": "Task", "End": true, "Resource": "%scharge",
                  "Parameters": {%s}}}}
                """.formatted(FUNCTION, parameters);
        return StateMachine.read(DefinitionSource.ofText(definition), WorkflowType.EXPRESS)
                .named("Charging");
    }

    private static Experiment fanOut(String type) {
        StateMachine machine = StateMachine.parse("""
                {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true,
                  "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": {"InputType": "JSONL"},
                    "Parameters": {"Bucket": "in", "Key": "items.jsonl"}},
                  "ResultWriter": {"Resource": "arn:aws:states:::s3:putObject", "Parameters": {"Bucket": "out", "Prefix": "r"}},
                  "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "%s"}, "StartAt": "Work",
                    "States": {"Work": {"Type": "Task", "End": true, "Resource": "%swork"}}}}}}
                """.formatted(type, FUNCTION));
        return interference -> Simulation.builder()
                .seed(interference.seed())
                .answering(Orders.services())
                .buckets(Buckets.inMemory().bucket("out").put("in", "items.jsonl", "1\n2\n3\n4\n"))
                .decoratedBy(interference)
                .build()
                .start(machine, "{}")
                .runToEnd();
    }
}
