package dev.escapement.reading;

import dev.escapement.journal.Journal;
import java.math.BigDecimal;
import java.time.Duration;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What billing counts: of one execution, of a month, of whatever is added up. Money only comes of it at some {@link Prices}.
 *
 * <pre>{@code
 * Usage month = order.usage().times(1_000_000).plus(refund.usage().times(20_000));
 * month.cost(Prices.US_EAST_1);                  // 251.25
 * month.cost(Prices.US_EAST_1.withFreeTier());   // 251.15
 * }</pre>
 *
 * @param starts executions of Standard workflows
 * @param transitions of Standard workflows: states entered, in branches and iterations too, and retries
 * @param requests executions of Express workflows
 * @param gigabyteSeconds of Express workflows: memory in steps of 64 MB, for durations in steps of 100 ms
 */
@API(status = Status.EXPERIMENTAL)
public record Usage(long starts, long transitions, long requests, BigDecimal gigabyteSeconds) {

    /** Nothing at all, to begin adding with. */
    public static final Usage NONE = new Usage(0, 0, 0, BigDecimal.ZERO);

    /** What is equal is the same, however many digits it was written with. */
    public Usage {
        gigabyteSeconds = gigabyteSeconds.signum() == 0 ? BigDecimal.ZERO : gigabyteSeconds.stripTrailingZeros();
    }

    /** One execution of a Standard workflow with so many transitions. However long it waits, it costs no more. */
    public static Usage standard(long transitions) {
        return new Usage(1, transitions, 0, BigDecimal.ZERO);
    }

    /** One execution of an Express workflow; both figures are rounded up to the steps of the service, of which it takes one at least. */
    public static Usage express(Duration duration, int megabytes) {
        return of(ExpressBill.of(duration, megabytes));
    }

    /** What a journal tells of a Standard execution. */
    public static Usage ofStandard(Journal journal) {
        return standard(Statistics.of(journal).transitionsBilled());
    }

    /** What a journal tells of an Express execution that took so long; its memory is estimated from the payloads it carried. */
    public static Usage ofExpress(Journal journal, Duration duration) {
        return of(ExpressBill.of(journal, duration));
    }

    /** Both together. */
    public Usage plus(Usage other) {
        return new Usage(
                starts + other.starts,
                transitions + other.transitions,
                requests + other.requests,
                gigabyteSeconds.add(other.gigabyteSeconds));
    }

    /** So often the same: a month's load of one execution. */
    public Usage times(long executions) {
        return new Usage(
                starts * executions,
                transitions * executions,
                requests * executions,
                gigabyteSeconds.multiply(BigDecimal.valueOf(executions)));
    }

    /** What it costs, in the currency of the prices, if nothing else is used in the same month. */
    public BigDecimal cost(Prices prices) {
        return prices.of(this);
    }

    private static Usage of(ExpressBill bill) {
        return new Usage(0, 0, 1, bill.gigabyteSeconds());
    }
}
