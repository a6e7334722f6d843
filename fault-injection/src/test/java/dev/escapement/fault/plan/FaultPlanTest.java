package dev.escapement.fault.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.escapement.fault.Orders;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultPlanTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ChargeCard=throttled",
                "ChargeCard#1..3=throttled; CreateShipment=failed-after-commit",
                "ChargeCard#2.1=server-error; ChargeCard#2.1..3=connection-lost; ChargeCard#2.*=denied",
                "ChargeCard#2..*=denied(States.TaskFailed)",
                "Fan[0]/Each[*]/Charge#2=error(Card.Declined, no funds)",
                "\"a; b\"=error(\"x, y\"); \"say \\\"hi\\\"\"=timeout",
                "A=slow(1h30m); A=slow(80ms); A=clock-jump(-2h); A=callback-late(1d)",
                "A=silent; A=heartbeat-lost-after(2); A=job-failed; A=delivered-twice; A=callback-twice",
                "A=oversized; A=truncated; A=garbled",
                "A=stopped; A=stopped(5s); A=execution-timeout; A=execution-timeout(1m)",
                "@lambda=rate-limit(10/s, 20); @dynamodb:putItem=concurrency(5); @charge-card=outage(10s..1m); @*=brownout(20%)",
                "A=rate-limit(0.5/s, 1); A=brownout(2.5%); A=failed-after-commit(States.Timeout)",
            })
    void what_it_prints_is_what_it_reads(String text) {
        FaultPlan plan = FaultPlan.parse(text);

        assertThat(plan).hasToString(text);
        assertThat(FaultPlan.of(plan.faults())).isEqualTo(plan).hasSameHashCodeAs(plan);
    }

    @Test
    void blanks_and_a_last_semicolon_do_not_matter() {
        assertThat(FaultPlan.parse("  A#1 = throttled ;B= silent ;  ")).hasToString("A#1=throttled; B=silent");
    }

    @Test
    void a_misspelled_fault_is_pointed_at_with_the_nearest() {
        assertThatThrownBy(() -> FaultPlan.parse("A=silent; ChargeCard#1..3=throtled"))
                .hasMessage("""
                The fault plan makes no sense at character 27: there is no fault 'throtled', did you mean 'throttled'?
                  A=silent; ChargeCard#1..3=throtled
                                            ^""");
    }

    @Test
    void every_other_mistake_is_pointed_at_too() {
        assertThat(problem("ChargeCard")).isEqualTo("11: '=' and a fault were expected after 'ChargeCard'");
        assertThat(problem("=silent")).isEqualTo("1: a state was expected");
        assertThat(problem("A=")).startsWith("3: a fault was expected: throttled, server-error,");
        assertThat(problem("A=silent B=silent")).isEqualTo("10: a semicolon was expected between two faults");
        assertThat(problem("A#0=silent")).isEqualTo("3: calls, visits and attempts are counted from 1");
        assertThat(problem("A#3..2=silent")).isEqualTo("6: the range 3..2 is empty");
        assertThat(problem("A#=silent")).isEqualTo("3: the number of a call was expected");
        assertThat(problem("Each[x]/A=silent")).isEqualTo("6: the number of a branch or iteration, or *, was expected");
        assertThat(problem("Each[1=silent")).isEqualTo("7: ']' was expected");
        assertThat(problem("Each[1]=silent")).isEqualTo("5: '/' and a state were expected after 'Each[1]'");
        assertThat(problem("\"A=silent")).isEqualTo("1: the quotes that open here are never closed");
        assertThat(problem("A=slow")).isEqualTo("7: 'slow' is written slow(30s)");
        assertThat(problem("A=slow(often)")).isEqualTo("8: 'often' is no duration; write one like 80ms, 30s or 1h30m");
        assertThat(problem("A=slow(3s")).isEqualTo("10: ')' was expected");
        assertThat(problem("A=silent(3)")).isEqualTo("10: 'silent' is written silent");
        assertThat(problem("A=outage(3s)")).isEqualTo("10: '3s' is no period; write one like 10s..1m");
        assertThat(problem("A=outage(3s..2s)")).isEqualTo("10: the period '3s..2s' ends before it begins");
        assertThat(problem("A=brownout(many)")).isEqualTo("12: 'many' is not of the form 10%");
        assertThat(problem("A=concurrency(-1)")).isEqualTo("15: '-1' is no count; write a whole number");
        assertThat(problem("@=silent"))
                .isEqualTo("2: what is called, such as @lambda or @dynamodb:putItem, was expected");
    }

    @Test
    void half_a_plan_is_read_or_refused_but_never_anything_else() {
        String whole =
                "Fan[0]/Each[*]/\"a; \\\" b\"#2.1..*=error(\"x, y\", z); @dynamodb:putItem#3=outage(1s..2m); @*=brownout(2.5%)";

        for (int end = 0; end <= whole.length(); end++) {
            String half = whole.substring(0, end);
            try {
                assertThat(FaultPlan.parse(FaultPlan.parse(half).toString())).isEqualTo(FaultPlan.parse(half));
            } catch (FaultPlanException problem) {
                assertThat(problem.position()).isBetween(0, end);
            }
        }
    }

    @Test
    void a_fault_alone_is_read_to_its_end() {
        assertThatThrownBy(() -> Fault.parse("silent; A"))
                .hasMessageStartingWith(
                        "The fault plan makes no sense at character 7: nothing is expected after 'silent'");
    }

    @Test
    void a_task_that_does_not_exist_is_pointed_at_with_the_nearest() {
        FaultPlan plan = FaultPlan.parse("ShipOrder=silent; ChargeCrad=silent");

        assertThatThrownBy(() -> plan.requireTasks(List.of("ChargeCard", "ShipOrder")))
                .hasMessage("""
                The fault plan makes no sense at character 19: there is no Task 'ChargeCrad', did you mean 'ChargeCard'?
                  ShipOrder=silent; ChargeCrad=silent
                                    ^""");
    }

    @Test
    void a_fault_that_never_struck_fails_with_the_nearest_sites() {
        assertThatThrownBy(() -> Orders.run(Orders.SAGA, Orders.services(), "ChargeCrad#2=throttled"))
                .isInstanceOf(FaultNeverStruckException.class)
                .hasMessage("""
                        The fault 'ChargeCrad#2=throttled' never struck: no call was made that it is meant for
                        Calls were made from: ChargeCard#1.1, ReserveStock#1.1, ShipOrder#1.1""");
    }

    @Test
    void the_story_of_a_run_says_which_faults_make_it_happen_again() {
        assertThat(Orders.run(Orders.task(""), Orders.services(), "Ask=throttled")
                        .story()
                        .toString())
                .endsWith("\n  reproduce with seed 1 and faults \"Ask=throttled\"");
    }

    @Test
    void words_for_people_say_what_goes_wrong() {
        assertThat(FaultPlan.parse("A#1=failed-after-commit; B=slow(90s)").inWords())
                .isEqualTo("A#1 is done, but its reply is lost; B is done, but the reply comes 1m30s late");
        assertThat(FaultPlan.NONE.inWords()).isEqualTo("all goes well");
    }

    private static String problem(String text) {
        FaultPlanException trouble = catchThrowableOfType(FaultPlanException.class, () -> FaultPlan.parse(text));
        String line = trouble.getMessage().lines().findFirst().orElseThrow();
        assertThat(line).contains("at character " + (trouble.position() + 1) + ": ");
        return line.substring("The fault plan makes no sense at character ".length());
    }
}
