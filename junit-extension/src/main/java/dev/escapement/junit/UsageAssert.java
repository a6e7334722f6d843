package dev.escapement.junit;

import dev.escapement.Execution;
import dev.escapement.reading.Prices;
import dev.escapement.reading.Usage;
import java.math.BigDecimal;
import java.util.function.BiPredicate;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Assertions about what an execution is billed for; once, in US dollars of {@link Prices#US_EAST_1}, unless said.
 *
 * <pre>{@code
 * assertThat(execution).usage(usage -> usage
 *         .at(Prices.US_EAST_1.withFreeTier())
 *         .times(1_000_000)
 *         .costsAtMost("250"));
 * }</pre>
 *
 * <p>What it started on its own account is not in it. Not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public class UsageAssert extends StoryAssert<UsageAssert, Usage> {

    private final Execution execution;
    private final Prices prices;
    private final long executions;

    /** About what the given execution used. */
    public UsageAssert(Execution execution) {
        this(execution, Prices.US_EAST_1, 1);
    }

    private UsageAssert(Execution execution, Prices prices, long executions) {
        super(execution.usage().times(executions), UsageAssert.class);
        this.execution = execution;
        this.prices = prices;
        this.executions = executions;
    }

    /** The same at other prices. */
    public UsageAssert at(Prices others) {
        return new UsageAssert(execution, others, executions);
    }

    /** The same for so many executions, those of a month. */
    public UsageAssert times(long number) {
        return new UsageAssert(execution, prices, number);
    }

    /** It costs exactly this, such as {@code "0.00025"}. */
    public UsageAssert costs(String amount) {
        return costs("to cost ", amount, (cost, expected) -> cost.compareTo(expected) == 0);
    }

    /** It costs this or less. */
    public UsageAssert costsAtMost(String amount) {
        return costs("to cost at most ", amount, (cost, expected) -> cost.compareTo(expected) <= 0);
    }

    private UsageAssert costs(String words, String amount, BiPredicate<BigDecimal, BigDecimal> test) {
        BigDecimal expected = Money.of(amount);
        BigDecimal cost = actual.cost(prices);
        String load = executions == 1 ? "" : " for " + executions + " executions";
        return met(
                test.test(cost, expected),
                words + Money.inWords(expected) + load,
                "costs " + Money.inWords(cost) + ": " + billed() + ", prices of " + prices.region() + " as of "
                        + prices.asOf());
    }

    private String billed() {
        return actual.requests() > 0
                ? actual.requests() + " requests and " + Money.inWords(actual.gigabyteSeconds()) + " GB-s"
                : actual.transitions() + " transitions";
    }

    @Override
    Execution execution() {
        return execution;
    }
}
