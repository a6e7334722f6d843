package dev.escapement.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepTest {

    @TempDir
    private Path folder;

    @Test
    void every_call_is_broken_and_a_table_says_what_came_of_it() {
        Console.Answer answer = Console.in(folder)
                .runs("sweep", "order.scenario.yaml", "--case", "an order is paid", "--faults", "throttled; denied");

        assertThat(answer.code()).isZero();
        assertThat(answer.out()).isEqualTo("""
                order.scenario.yaml: an order is paid: 4 runs with faults at 2 calls

                              recovered  caught
                ReserveStock          1       1
                ChargeCard            1       1

                throttled             2       .
                denied                .       2

                all                   2       2

                no run got stuck, every law was kept
                """);
    }

    @Test
    void a_step_that_is_not_undone_is_found_saved_and_can_be_run_again() throws IOException {
        Console console = Console.in(folder);

        Console.Answer answer = console.runs(
                "sweep",
                "order.scenario.yaml",
                "--case",
                "an order is paid",
                "--undone",
                "ReserveStock=ReleaseStock",
                "--save",
                "schedules");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out())
                .contains("""
                broken: ReserveStock is undone when the saga does not end well
                """, "reproduce with seed 0 and faults \"ReserveStock#1.1=failed-after-commit(");
        String saved = "schedules/Order-ReserveStock-is-undone-when-the-saga-does-not-end-well.schedule.json";
        assertThat(answer.out()).contains("saved  " + saved + "\n");
        Console.Answer again =
                console.runs("run", "order.scenario.yaml", "--case", "an order is paid", "--schedule", saved);
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.out()).contains("and faults \"ReserveStock#1.1=failed-after-commit(");
    }

    @Test
    void every_scenario_of_a_file_is_swept_unless_one_is_chosen() {
        Console.Answer answer = Console.in(folder).types("sweep order.scenario.yaml --faults denied --at ReserveStock");

        assertThat(answer.out())
                .contains("order.scenario.yaml: an order is paid: 1 run with faults at 1 call")
                .contains("order.scenario.yaml: a declined card releases the stock: 1 run with faults at 1 call");
    }

    @Test
    void shards_share_the_work() {
        Console console = Console.in(folder);
        List<String> sweep =
                List.of("sweep", "order.asl.json", "--mocks", "answers.yaml", "--faults", "throttled;denied;timeout");

        assertThat(console.runs(with(sweep, "--shard", "0/2")).out()).contains(": 5 runs");
        assertThat(console.runs(with(sweep, "--shard", "1/2")).out()).contains(": 4 runs");
    }

    @Test
    void tools_get_one_document() {
        Console.Answer answer = Console.in(folder)
                .runs("sweep", "order.scenario.yaml", "--case", "an order is paid", "--faults", "denied", "--json");

        assertThat(answer.out()).isEqualTo("""
                {"format":1,"command":"sweep","asExpected":true,"workflows":[{"workflow":"order.scenario.yaml: an order is paid",\
                "machine":"Order","runs":2,"calls":2,"pruned":0,"outcomes":{"UNHARMED":0,"RECOVERED":0,"CAUGHT":2,\
                "COMPENSATED":0,"FAILED":0,"STOPPED":0,"LIMIT":0,"STUCK":0},"byTask":{"ReserveStock":{"CAUGHT":1},\
                "ChargeCard":{"CAUGHT":1}},"byFault":{"denied":{"CAUGHT":2}},"findings":[],"saved":[]}]}
                """);
    }

    @Test
    void mistakes_are_named() {
        Console console = Console.in(folder);
        List<String> sweep = List.of("sweep", "order.scenario.yaml");

        assertThat(console.runs(with(sweep, "--at", "ChargCard")).err())
                .isEqualTo("--at: Order has no Task 'ChargCard', did you mean 'ChargeCard'?\n");
        assertThat(console.runs(with(sweep, "--undone", "ReserveStock=Release")).err())
                .startsWith("--undone: Order has no Task 'Release'");
        assertThat(console.runs(with(sweep, "--shard", "5")).err())
                .startsWith("--shard wants its number, counted from 0, and how many there are, such as 0/4, not '5'");
        assertThat(console.runs(with(sweep, "--depth", "3")).err())
                .endsWith("more faults are for an\n    Exploration\n");
        assertThat(console.runs(with(sweep, "--faults", "throtled")).code()).isEqualTo(2);
        assertThat(console.runs("sweep", "order.asl.json").err()).startsWith("Nobody answers ReserveStock#1.1");
    }

    private static String[] with(List<String> first, String... more) {
        List<String> all = new java.util.ArrayList<>(first);
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
