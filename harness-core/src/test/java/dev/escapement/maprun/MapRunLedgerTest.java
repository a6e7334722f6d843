package dev.escapement.maprun;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MapRunLedgerTest {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    private final MapRunLedger ledger = new MapRunLedger(
            new MapRunLedger.Terms("run", "execution", "machine", "Each", "each", true, 0, null, null, NOON));

    @Test
    void what_is_expected_is_pending_until_it_starts() {
        ledger.expect(10, 0);

        ledger.start(4, NOON);

        assertThat(ledger.itemCounts()).isEqualTo(new MapRunCounts(6, 4, 0, 0, 0, 0, 0));
        assertThat(ledger.executionCounts()).isEqualTo(new MapRunCounts(0, 1, 0, 0, 0, 0, 0));
    }

    @Test
    void what_children_use_is_added_up_with_what_their_own_maps_use() {
        end(0, Duration.ZERO, "SUCCEEDED");
        ledger.used(1);
        end(1, Duration.ofMillis(101), "SUCCEEDED");
        ledger.used(2);
        ledger.entered("A");
        ledger.retried();
        ledger.include(new Charges(5, 6, 7, 8));

        assertThat(ledger.charges()).isEqualTo(new Charges(5, 6, 9, 11));
        assertThat(ledger.chargesAsStandard()).isEqualTo(new Charges(2, 2, 0, 0));
    }

    @Test
    void charges_are_handed_on_once() {
        end(0, Duration.ZERO, "FAILED");
        ledger.used(1);
        ledger.newCharges();
        ledger.startAgain(1, NOON);
        ledger.used(4);

        assertThat(ledger.newCharges()).isEqualTo(new Charges(0, 0, 1, 4));
        assertThat(ledger.newCharges()).isEqualTo(Charges.NONE);
    }

    @Test
    void only_the_ten_slowest_are_remembered_and_the_earlier_of_equals_first() {
        IntStream.range(0, 30).forEach(i -> end(i, Duration.ofMillis(i % 15), "SUCCEEDED"));

        assertThat(ledger.slowest())
                .extracting(ChildRecord::index)
                .containsExactly(14, 29, 13, 28, 12, 27, 11, 26, 10, 25);
    }

    @Test
    void errors_of_endless_variety_are_counted_together_in_the_end() {
        IntStream.range(0, 1_000).forEach(i -> ledger.failedAttempt("Order" + i + "Failed"));

        assertThat(ledger.errors()).hasSize(201).containsEntry("(others)", 800L);
    }

    @Test
    void results_count_as_written_when_the_run_is_over() {
        end(0, Duration.ZERO, "FAILED");
        assertThat(ledger.itemCounts().resultsWritten()).isZero();

        ledger.close(MapRunStatus.SUCCEEDED, true, NOON);

        assertThat(ledger.itemCounts().resultsWritten()).isEqualTo(1);
        assertThat(ledger.progress(NOON)).isEqualTo(new Progress("run", 1, 1, 1, NOON));
    }

    private void end(int index, Duration took, String outcome) {
        ledger.start(1, NOON);
        ledger.end(
                new ChildRecord("arn", index, 1, ChildOutcome.valueOf(outcome), null, NOON, NOON.plus(took)),
                NOON.plus(took));
    }
}
