package dev.escapement.reading;

import java.math.BigDecimal;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What the same work costs as a Standard and as an Express workflow.
 *
 * <pre>{@code
 * CostComparison month = execution.costComparison().times(1_000_000);
 * month.isCheaperAsExpress(Prices.US_EAST_1);   // true: 2.04 instead of 250
 * month.inWords(Prices.US_EAST_1);              // what to tell in a meeting
 * }</pre>
 *
 * <p>Express workflows may run more than once for one start, unless they are called synchronously: what they do must bear that. This is not
 * among the obstacles, as no definition tells.
 *
 * @param asStandard what is used by a Standard workflow
 * @param asExpress what would be used by an Express workflow, even if there are obstacles
 * @param obstacles why it cannot be Express; none if it can
 */
@API(status = Status.EXPERIMENTAL)
public record CostComparison(Usage asStandard, Usage asExpress, List<String> obstacles) {

    public CostComparison {
        obstacles = List.copyOf(obstacles);
    }

    /** So often the same: the load of a month. */
    public CostComparison times(long executions) {
        return new CostComparison(asStandard.times(executions), asExpress.times(executions), obstacles);
    }

    /** Whether it can be an Express workflow. */
    public boolean canBeExpress() {
        return obstacles.isEmpty();
    }

    /** What it costs as a Standard workflow. */
    public BigDecimal standard(Prices prices) {
        return asStandard.cost(prices);
    }

    /** What it costs as an Express workflow, or would cost if nothing stood in the way. */
    public BigDecimal express(Prices prices) {
        return asExpress.cost(prices);
    }

    /** Whether it can be Express, and costs less then. */
    public boolean isCheaperAsExpress(Prices prices) {
        return canBeExpress() && express(prices).compareTo(standard(prices)) < 0;
    }

    /** One sentence: {@code Standard 250, Express 2.04, which saves 247.96}. */
    public String inWords(Prices prices) {
        BigDecimal standard = standard(prices);
        BigDecimal express = express(prices);
        String figures = "Standard " + plain(standard) + ", Express " + plain(express);
        if (!canBeExpress()) {
            return figures + ", but it cannot be Express: " + String.join("; ", obstacles);
        }
        int sign = standard.compareTo(express);
        return sign == 0
                ? figures
                : figures + ", which " + (sign > 0 ? "saves " : "costs more by ")
                        + plain(standard.subtract(express).abs());
    }

    private static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }
}
