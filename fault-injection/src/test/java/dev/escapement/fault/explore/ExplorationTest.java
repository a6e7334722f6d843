package dev.escapement.fault.explore;

import static dev.escapement.fault.law.Saga.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.escapement.StateMachine;
import dev.escapement.fault.Orders;
import dev.escapement.fault.law.Saga;
import dev.escapement.fault.sweep.Finding;
import dev.escapement.fault.sweep.Sweep;
import dev.escapement.fault.sweep.SweepReport;
import org.junit.jupiter.api.Test;

class ExplorationTest {

    private static final Saga SAGA = Saga.of(
            step("ReserveStock").undoneBy("ReleaseStock").whoseUndoIsHarmless(),
            step("ChargeCard").undoneBy("RefundPayment").whoseUndoIsHarmless(),
            step("ShipOrder").undoneBy("CancelShipment").whoseUndoIsHarmless());

    @Test
    void a_saga_without_a_flaw_survives() {
        explored(Orders.SAGA, SAGA.alarmedBy("CompensationFailed"), 1).requireClean();
    }

    @Test
    void what_needs_two_faults_is_found_and_shrunk_to_two() {
        SweepReport report = explored(Orders.SAGA, SAGA, 1);

        assertThat(report.findings()).isNotEmpty();
        assertThat(report.findings())
                .allSatisfy(
                        finding -> assertThat(finding.example().variant().plan().faults())
                                .as(finding.inWords())
                                .hasSize(2));
    }

    @Test
    void the_same_seed_explores_the_same() {
        assertThat(explored(Orders.SAGA, SAGA, 3))
                .hasToString(explored(Orders.SAGA, SAGA, 3).toString());
        assertThat(explored(Orders.SAGA, SAGA, 3).toString())
                .isNotEqualTo(explored(Orders.SAGA, SAGA, 4).toString());
    }

    @Test
    void what_failed_can_be_kept_and_read_again() {
        Finding finding = explored(Orders.SAGA, SAGA, 1).findings().get(0);
        SavedSchedule schedule = SavedSchedule.of(finding, "{\"order\": 7}")
                .forDefinition("sha256:00")
                .answeredBy("orders.script.yaml");

        assertThat(SavedSchedule.read(schedule.toJson()).toJson())
                .isEqualTo(schedule.toJson())
                .isEqualTo(
                        "{\"schedule\":1,\"machine\":\"OrderSaga\",\"definition\":\"sha256:00\",\"input\":{\"order\":7},"
                                + "\"script\":\"orders.script.yaml\",\"seed\":0,\"faults\":\"" + schedule.plan()
                                + "\",\"breaks\":[\"" + finding.rule() + "\"]}");
    }

    @Test
    void a_schedule_that_makes_no_sense_says_why() {
        assertThat(problem("[")).startsWith("A saved schedule is a JSON object: ");
        assertThat(problem("7"))
                .isEqualTo("The saved schedule has no \"schedule\"; expected was 1, the version of the format");
        assertThat(problem("{\"schedule\": 2}"))
                .isEqualTo("The saved schedule has \"schedule\": 2; expected was 1, the version of the format");
        assertThat(problem("{\"schedule\": 1, \"seed\": \"x\"}"))
                .isEqualTo("The saved schedule has \"seed\": \"x\"; expected was a whole number");
        assertThat(problem("{\"schedule\": 1, \"seed\": 1, \"machine\": 7}"))
                .isEqualTo("The saved schedule has \"machine\": 7; expected was a text");
        assertThat(problem("{\"schedule\": 1, \"seed\": 1, \"machine\": \"M\"}"))
                .isEqualTo("The saved schedule has no \"input\"; expected was any JSON");
        assertThat(problem("{\"schedule\": 1, \"seed\": 1, \"machine\": \"M\", \"input\": 1, \"faults\": \"A\"}"))
                .startsWith("The fault plan makes no sense at character 2");
        assertThat(
                        problem(
                                "{\"schedule\": 1, \"seed\": 1, \"machine\": \"M\", \"input\": 1, \"faults\": \"\", \"breaks\": [1]}"))
                .isEqualTo("The saved schedule has \"breaks\": [1]; expected was a list of texts");
    }

    @Test
    void a_budget_of_nothing_is_refused() {
        Exploration exploration = Exploration.of(Sweep.of(Orders.experiment(Orders.SAGA, Orders::services)));

        assertThatThrownBy(() -> exploration.runs(0)).hasMessage("An exploration has at least one run, not 0");
        assertThatThrownBy(() -> exploration.mostFaults(0)).hasMessage("A schedule has at least one fault, not 0");
    }

    private static String problem(String json) {
        return catchThrowable(() -> SavedSchedule.read(json)).getMessage();
    }

    private static SweepReport explored(StateMachine machine, Saga saga, long seed) {
        Sweep sweep = Sweep.of(Orders.experiment(machine, Orders::services)).keeping(saga);
        return Exploration.of(sweep).seed(seed).runs(150).mostFaults(3).explore();
    }
}
