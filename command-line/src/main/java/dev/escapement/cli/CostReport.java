package dev.escapement.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import dev.escapement.reading.CostComparison;
import dev.escapement.reading.Prices;
import dev.escapement.reading.Usage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What a month of executions costs.
 *
 * @param perMonth how many there are of each
 */
record CostReport(List<PricedWorkflow> workflows, long perMonth, Prices prices) implements Report {

    private static final int CENTS = 2;
    private static final int DIGITS_OF_LITTLE = 9;
    private static final BigDecimal LITTLE = BigDecimal.ONE;

    @Override
    public boolean isAsExpected() {
        return true;
    }

    @Override
    public void print(Paper paper) {
        paper.print(amount(perMonth) + (perMonth == 1 ? " execution" : " executions of each") + ", prices of "
                + prices.region() + " as of " + prices.asOf());
        for (PricedWorkflow each : workflows) {
            paper.gap();
            paper.print(Ink.STRONG.on(each.title()) + "  " + each.status());
            CostComparison month = each.comparison().times(perMonth);
            print(paper, "Standard", month.standard(prices), standard(month.asStandard()));
            print(paper, "Express", month.express(prices), express(month.asExpress()));
            paper.print("  " + advice(month));
        }
    }

    private static void print(Paper paper, String type, BigDecimal cost, String used) {
        String money = "$" + money(cost);
        paper.print("  " + type + " ".repeat(10 - type.length()) + money + " ".repeat(Math.max(2, 14 - money.length()))
                + Ink.FAINT.on(used));
    }

    private static String standard(Usage usage) {
        return amount(usage.transitions()) + (usage.transitions() == 1 ? " transition" : " transitions");
    }

    private static String express(Usage usage) {
        return amount(usage.requests()) + (usage.requests() == 1 ? " request, " : " requests, ")
                + usage.gigabyteSeconds().setScale(3, RoundingMode.HALF_UP).toPlainString() + " GB-s";
    }

    private String advice(CostComparison month) {
        if (!month.canBeExpress()) {
            return Ink.CAUTION.on("cannot be Express") + ": " + String.join("; ", month.obstacles());
        }
        BigDecimal saved = month.standard(prices).subtract(month.express(prices));
        return saved.signum() > 0
                ? Ink.GOOD.on("Express saves $" + money(saved))
                : saved.signum() == 0 ? "both cost the same" : "Standard saves $" + money(saved.negate());
    }

    /** Cents, and of less than a dollar as much as there is. */
    static String money(BigDecimal amount) {
        if (amount.signum() == 0) {
            return "0";
        }
        return amount.compareTo(LITTLE) < 0
                ? amount.setScale(DIGITS_OF_LITTLE, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                : amount.setScale(CENTS, RoundingMode.HALF_UP).toPlainString();
    }

    /** {@code 1,000,000}. */
    private static String amount(long number) {
        StringBuilder text = new StringBuilder(Long.toString(number));
        for (int at = text.length() - 3; at > 0; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }

    @Override
    public void describe(ObjectBuilder document) {
        document.put("perMonth", perMonth)
                .put("prices", prices.toJson())
                .put(
                        "workflows",
                        Json.array(workflows.stream().map(this::described).toList()));
    }

    private JsonNode described(PricedWorkflow workflow) {
        CostComparison month = workflow.comparison().times(perMonth);
        return Json.object()
                .put("workflow", workflow.title())
                .put("status", workflow.status())
                .put(
                        "standard",
                        Json.object()
                                .put("starts", month.asStandard().starts())
                                .put("transitions", month.asStandard().transitions())
                                .put("cost", number(month.standard(prices)))
                                .build())
                .put(
                        "express",
                        Json.object()
                                .put("requests", month.asExpress().requests())
                                .put("gigabyteSeconds", number(month.asExpress().gigabyteSeconds()))
                                .put("cost", number(month.express(prices)))
                                .build())
                .put(
                        "obstacles",
                        Json.array(month.obstacles().stream().map(Json::text).toList()))
                .put("cheaperAsExpress", month.isCheaperAsExpress(prices))
                .build();
    }

    private static JsonNode number(BigDecimal amount) {
        return Json.parse(
                amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString());
    }
}
