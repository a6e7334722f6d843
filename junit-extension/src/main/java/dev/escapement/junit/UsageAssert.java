package dev.escapement.junit;

import dev.escapement.Execution;
import dev.escapement.reading.CostComparison;
import dev.escapement.reading.Prices;
import dev.escapement.reading.Usage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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
 * <p>What it started on its own account is not in it, unless asked for. Not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public class UsageAssert extends StoryAssert<UsageAssert, Usage> {

    private final Execution execution;
    private final Usage one;
    private final Prices prices;
    private final long executions;

    /** About what the given execution used. */
    public UsageAssert(Execution execution) {
        this(execution, execution.usage(), Prices.US_EAST_1, 1);
    }

    private UsageAssert(Execution execution, Usage one, Prices prices, long executions) {
        super(one.times(executions), UsageAssert.class);
        this.execution = execution;
        this.one = one;
        this.prices = prices;
        this.executions = executions;
    }

    /** The same at other prices. */
    public UsageAssert at(Prices others) {
        return new UsageAssert(execution, one, others, executions);
    }

    /** The same for so many executions, those of a month. */
    public UsageAssert times(long number) {
        return new UsageAssert(execution, one, prices, number);
    }

    /** The same with the children of its distributed Maps. */
    public UsageAssert withChildren() {
        return new UsageAssert(execution, execution.usageWithChildren(), prices, executions);
    }

    /** The same with the children of its distributed Maps and the executions that its Tasks started here. */
    public UsageAssert withNested() {
        return new UsageAssert(execution, execution.usageWithNested(), prices, executions);
    }

    /** It costs exactly this, such as {@code "0.00025"}. */
    public UsageAssert costs(String amount) {
        return costs("to cost ", amount, (cost, expected) -> cost.compareTo(expected) == 0);
    }

    /** It costs this or less. */
    public UsageAssert costsAtMost(String amount) {
        return costs("to cost at most ", amount, (cost, expected) -> cost.compareTo(expected) <= 0);
    }

    /** It can be an Express workflow: no state waits for long, and it did not take longer than it may. */
    public UsageAssert canBeExpress() {
        CostComparison comparison = comparison();
        return met(
                comparison.canBeExpress(),
                "to do as an Express workflow",
                "does not: " + String.join("; ", comparison.obstacles()));
    }

    /** It can be an Express workflow and costs less then, for this load at these prices. */
    public UsageAssert isCheaperAsExpress() {
        return compared("to be cheaper as an Express workflow", comparison().isCheaperAsExpress(prices));
    }

    /** It costs less as a Standard workflow, or can be nothing else, for this load at these prices. */
    public UsageAssert isCheaperAsStandard() {
        CostComparison comparison = comparison();
        boolean dearer = comparison.express(prices).compareTo(comparison.standard(prices)) > 0;
        return compared("to be cheaper as a Standard workflow", dearer || !comparison.canBeExpress());
    }

    private UsageAssert compared(String words, boolean met) {
        return met(met, words + load(), "costs otherwise: " + comparison().inWords(prices) + at());
    }

    private CostComparison comparison() {
        return execution.costComparison().times(executions);
    }

    private UsageAssert costs(String words, String amount, BiPredicate<BigDecimal, BigDecimal> test) {
        BigDecimal expected = Money.of(amount);
        BigDecimal cost = actual.cost(prices);
        return met(
                test.test(cost, expected),
                words + Money.inWords(expected) + load(),
                "costs " + Money.inWords(cost) + ": " + billed() + at());
    }

    private String load() {
        return executions == 1 ? "" : " for " + executions + " executions";
    }

    private String at() {
        return ", prices of " + prices.region() + " as of " + prices.asOf();
    }

    private String billed() {
        List<String> parts = new ArrayList<>();
        if (actual.transitions() > 0) {
            parts.add(actual.transitions() + " transitions");
        }
        if (actual.requests() > 0) {
            parts.add(actual.requests() + " requests and " + Money.inWords(actual.gigabyteSeconds()) + " GB-s");
        }
        return parts.isEmpty() ? "nothing" : String.join(", ", parts);
    }

    @Override
    Execution execution() {
        return execution;
    }
}
