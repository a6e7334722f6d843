package dev.escapement.junit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import dev.escapement.reading.Prices;
import dev.escapement.reading.Statistics;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an execution may take, or has taken.
 *
 * @param amounts by what is counted
 */
record Budget(Map<String, BigDecimal> amounts) {

    private static final List<String> COUNTED = List.of("transitions", "events", "peakPayloadBytes", "cost");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What this execution takes; its cost in US dollars. */
    static Budget of(Execution execution) {
        Statistics statistics = execution.statistics();
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        amounts.put("transitions", BigDecimal.valueOf(statistics.transitionsBilled()));
        amounts.put("events", BigDecimal.valueOf(statistics.events()));
        amounts.put("peakPayloadBytes", BigDecimal.valueOf(statistics.peakBytes()));
        amounts.put("cost", execution.usage().cost(Prices.US_EAST_1));
        return new Budget(amounts);
    }

    /** A budget as it is kept; what it does not name has no bound. {@code null} if it is none. */
    static @Nullable Budget of(JsonNode kept) {
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> each : kept.properties()) {
            BigDecimal amount = amount(each.getValue());
            if (!COUNTED.contains(each.getKey()) || amount == null) {
                return null;
            }
            amounts.put(each.getKey(), amount);
        }
        return kept.isObject() ? new Budget(amounts) : null;
    }

    /** Amounts of money as texts, so that they stay what they are. */
    JsonNode toJson() {
        ObjectBuilder json = Json.object();
        amounts.forEach((counted, amount) -> json.put(
                counted,
                counted.equals("cost") ? Json.text(Money.inWords(amount)) : Json.number(amount.longValueExact())));
        return json.build();
    }

    /** What the execution takes more than this, a line each. */
    List<String> exceededBy(Budget taken) {
        List<String> excess = new ArrayList<>();
        amounts.forEach((counted, allowed) -> {
            BigDecimal amount = taken.amounts.getOrDefault(counted, BigDecimal.ZERO);
            if (amount.compareTo(allowed) > 0) {
                excess.add(counted + " is " + Money.inWords(amount) + " instead of " + Money.inWords(allowed) + ", "
                        + delta(amount.subtract(allowed), allowed));
            }
        });
        return excess;
    }

    /** {@code +1 (+33.3 %)}. */
    private static String delta(BigDecimal more, BigDecimal allowed) {
        String plus = "+" + Money.inWords(more);
        return allowed.signum() == 0
                ? plus
                : plus + " (+"
                        + more.multiply(HUNDRED)
                                .divide(allowed, 1, RoundingMode.HALF_UP)
                                .toPlainString() + " %)";
    }

    private static @Nullable BigDecimal amount(JsonNode value) {
        try {
            return value.isNumber() || value.isTextual() ? new BigDecimal(value.asText()) : null;
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }
}
