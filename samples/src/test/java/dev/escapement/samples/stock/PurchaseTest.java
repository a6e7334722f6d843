package dev.escapement.samples.stock;

import static dev.escapement.junit.EscapementAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.Execution;
import dev.escapement.integration.TaskCall;
import dev.escapement.junit.StepFunctionTest;
import dev.escapement.junit.Workflow;
import dev.escapement.mock.Script;
import dev.escapement.mock.memory.Table;
import org.junit.jupiter.api.BeforeEach;

@StepFunctionTest(value = "purchase.asl.json", input = PurchaseTest.ORDER)
class PurchaseTest {

    static final String ORDER = """
            {"orderId": "o-7", "sku": "tea", "quantity": 3, "email": "ann@example.com"}""";

    private final Table stock =
            Table.keyedBy("sku").holding("{\"sku\": {\"S\": \"tea\"}, \"quantity\": {\"N\": \"12\"}}");

    @BeforeEach
    void the_shop(Script script) {
        script.function("validate-order")
                .answers(TaskCall::parameters)
                .resource("dynamodb:*")
                .answeredBy(stock);
    }

    @StepFunctionTest
    void what_is_sold_is_counted_down_and_told(Script script, Workflow purchase) {
        script.function("process-payment")
                .returns("{\"receipt\": \"r-1\"}")
                .state("TellCustomer")
                .succeeds();

        Execution execution = purchase.run();

        assertThat(execution).succeeded().hasOutputAt("$.payment.receipt", "\"r-1\"");
        assertThat(stock.items()).singleElement().hasToString("""
                {"sku":{"S":"tea"},"quantity":{"N":"9"}}""");
        assertThat(execution).state("TellCustomer", mail -> mail.wasCalledWith("""
                {"Destination": {"ToAddresses": ["ann@example.com"]}}"""));
    }

    @StepFunctionTest
    void nothing_is_paid_for_what_is_not_there(Workflow purchase) {
        String tooMuch = ORDER.replace("\"quantity\": 3", "\"quantity\": 13");

        assertThat(purchase.run(tooMuch)).failedWith("OutOfStock").neverVisited("ProcessPayment");
    }
}
