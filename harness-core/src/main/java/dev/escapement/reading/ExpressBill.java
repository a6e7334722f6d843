package dev.escapement.reading;

import dev.escapement.journal.Journal;
import java.math.BigDecimal;
import java.time.Duration;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What one Express execution is billed for, in the steps of the service: time in steps of 100 ms, memory in steps of 64 MB, of each one
 * at least (asl-reference 8.8).
 *
 * <pre>{@code
 * ExpressBill.of(Duration.ofMillis(7_512), 51);   // 7.6 s, 64 MB
 * }</pre>
 *
 * @param duration how long, rounded up
 * @param megabytes how much memory, rounded up
 */
@API(status = Status.EXPERIMENTAL)
public record ExpressBill(Duration duration, int megabytes) {

    private static final long MILLIS_STEP = 100;
    private static final int MEGABYTES_STEP = 64;

    /** One step of time with one step of memory: 0.1 s of a sixteenth of a gigabyte. */
    private static final BigDecimal GIGABYTE_SECONDS_PER_UNIT = new BigDecimal("0.00625");

    /** Of what was used, rounded up; a fraction of a millisecond counts as well. */
    public static ExpressBill of(Duration taken, int megabytesUsed) {
        long millis = taken.plusNanos(999_999).toMillis();
        return new ExpressBill(
                Duration.ofMillis(steps(millis, MILLIS_STEP) * MILLIS_STEP),
                (int) steps(megabytesUsed, MEGABYTES_STEP) * MEGABYTES_STEP);
    }

    /** Of an execution that took so long; its memory is estimated from the payloads that its journal tells of. */
    public static ExpressBill of(Journal journal, Duration taken) {
        return of(taken, ExpressMemory.megabytes(journal));
    }

    /** Steps of time multiplied by steps of memory: a whole number, so that millions of bills can be added up. */
    public long units() {
        return duration.toMillis() / MILLIS_STEP * (megabytes / MEGABYTES_STEP);
    }

    /** What is multiplied by the price. */
    public BigDecimal gigabyteSeconds() {
        return gigabyteSeconds(units());
    }

    /** The same for bills that were added up. */
    public static BigDecimal gigabyteSeconds(long units) {
        return GIGABYTE_SECONDS_PER_UNIT.multiply(BigDecimal.valueOf(units));
    }

    private static long steps(long amount, long step) {
        return Math.max(1, (amount + step - 1) / step);
    }
}
