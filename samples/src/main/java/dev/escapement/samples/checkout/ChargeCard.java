package dev.escapement.samples.checkout;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

/** The shop's own Lambda function, as it is deployed. */
public final class ChargeCard implements RequestHandler<Map<String, Object>, Map<String, String>> {

    private static final double LIMIT = 500;

    @Override
    public Map<String, String> handleRequest(Map<String, Object> order, Context context) {
        double amount = ((Number) order.getOrDefault("amount", 0)).doubleValue();
        context.getLogger().log("charging " + amount);
        if (amount > LIMIT) {
            throw new CardDeclined("more than " + LIMIT + " at once");
        }
        return Map.of("receipt", "receipt-of-" + order.get("orderId"));
    }
}
