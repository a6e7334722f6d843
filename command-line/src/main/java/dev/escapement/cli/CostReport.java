package dev.escapement.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import dev.escapement.reading.Prices;
import dev.escapement.reading.Usage;
import java.math.BigDecimal;
import java.util.List;

/** What a month of executions costs. */
record CostReport(List<PricedWorkflow> workflows, long perMonth, boolean freeTier) implements Report {

    @Override
    public boolean isAsExpected() {
        return true;
    }

    @Override
    public void print(Paper paper) {
        for (PricedWorkflow each : workflows) {
            paper.print(Ink.STRONG.on(each.title()) + ": " + each.status());
            line(paper, "Standard", each.asStandard().times(perMonth));
            line(paper, "Express", each.asExpress().times(perMonth));
        }
    }

    private void line(Paper paper, String type, Usage usage) {
        paper.print("  " + type + "  " + usage.cost(prices()));
    }

    @Override
    public void describe(ObjectBuilder document) {
        document.put("perMonth", perMonth)
                .put(
                        "workflows",
                        Json.array(workflows.stream().map(this::described).toList()));
    }

    private JsonNode described(PricedWorkflow workflow) {
        return Json.object()
                .put("workflow", workflow.title())
                .put("status", workflow.status().name())
                .build();
    }

    private Prices prices() {
        return freeTier ? Prices.US_EAST_1.withFreeTier() : Prices.US_EAST_1;
    }

    static String money(BigDecimal amount) {
        return amount.toPlainString();
    }
}
