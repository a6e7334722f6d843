package dev.escapement.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CostTest {

    @TempDir
    private Path folder;

    @Test
    void each_scenario_is_priced_as_both_types() {
        Console.Answer answer = Console.in(folder).types("cost order.scenario.yaml --per-month 1000000");

        assertThat(answer.code()).isZero();
        assertThat(answer.out()).isEqualTo("""
                1,000,000 executions of each, prices of us-east-1 as of 2026-11-01

                order.scenario.yaml: an order is paid  SUCCEEDED
                  Standard  $50.00        2,000,000 transitions
                  Express   $1.21         1,000,000 requests, 12500.000 GB-s
                  Express saves $48.79

                order.scenario.yaml: a declined card releases the stock  FAILED
                  Standard  $100.00       4,000,000 transitions
                  Express   $1.21         1,000,000 requests, 12500.000 GB-s
                  Express saves $98.79
                """);
    }

    @Test
    void what_cannot_be_express_says_why() {
        Console.Answer answer = Console.in(folder).types("cost approval.asl.yaml --answer Approve={}");

        assertThat(answer.out())
                .startsWith("1 execution, prices of us-east-1 as of 2026-11-01\n")
                .contains("cannot be Express: ");
    }

    @Test
    void recorded_histories_are_priced_too() {
        Console.Answer answer =
                Console.in(folder).types("cost failed.json --definition order.asl.json --per-month 1000");

        assertThat(answer.out()).contains("""
                failed.json  FAILED
                  Standard  $0.15         6,000 transitions
                """);
    }

    @Test
    void the_free_tier_is_taken_off_on_request() {
        Console console = Console.in(folder);

        String all = "cost failed.json --definition order.asl.json --per-month 1000 --free-tier";

        assertThat(console.types(all).out()).contains("  Standard  $0.05         6,000 transitions\n");
    }

    @Test
    void tools_get_one_document() {
        Console.Answer answer = Console.in(folder)
                .runs("cost", "order.scenario.yaml", "--case", "an order is paid", "--per-month", "1000", "--json");

        assertThat(answer.out())
                .startsWith("{\"format\":1,\"command\":\"cost\",\"asExpected\":true,\"perMonth\":1000,\"prices\":{")
                .contains(
                        "\"workflows\":[{\"workflow\":\"order.scenario.yaml: an order is paid\",\"status\":\"SUCCEEDED\","
                                + "\"standard\":{\"starts\":1000,\"transitions\":2000,\"cost\":0.05},"
                                + "\"express\":{\"requests\":1000,\"gigabyteSeconds\":12.5,\"cost\":0.001208375},"
                                + "\"obstacles\":[],\"cheaperAsExpress\":true}]");
    }

    @Test
    void mistakes_are_named() {
        Console console = Console.in(folder);

        assertThat(console.types("cost order.scenario.yaml --per-month 0").err())
                .isEqualTo("--per-month wants a number of executions, at least 1, not 0\n");
        assertThat(console.types("cost order.asl.json --definition order.asl.json")
                        .err())
                .endsWith("With --definition, what is priced are recorded histories\n");
        assertThat(console.types("cost order.scenario.yaml --prices order.asl.json")
                        .code())
                .isEqualTo(2);
    }
}
