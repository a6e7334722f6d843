package dev.escapement.samples.checkout;

import static dev.escapement.junit.EscapementAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.Execution;
import dev.escapement.junit.StepFunctionTest;
import dev.escapement.mock.Script;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;

/** The first way: a script, line by line. */
@StepFunctionTest(value = "checkout.asl.json", input = ScriptedCheckoutTest.ORDER)
class ScriptedCheckoutTest {

    static final String ORDER = "{\"orderId\": \"o-7\", \"sku\": \"tea\", \"quantity\": 3, \"amount\": 12.5}";

    @BeforeEach
    void the_shop(Script script) {
        script.resource("dynamodb:getItem")
                .returns("{\"Item\": {\"sku\": {\"S\": \"tea\"}, \"quantity\": {\"N\": \"12\"}}}")
                .function("charge-card")
                .throttles()
                .then()
                .returns("{\"receipt\": \"r-1\"}")
                .after(Duration.ofMillis(300))
                .state("TellWarehouse")
                .succeeds();
    }

    @StepFunctionTest
    void a_busy_function_is_asked_again(Execution execution, Script script) {
        assertThat(execution).succeeded().took(Duration.ofMillis(2_300));
        assertThat(script.calls().ofState("ChargeCard").count()).isEqualTo(2);
        assertThat(script.calls().ofState("TellWarehouse").last().parameters().at("/MessageBody/quantity"))
                .hasToString("3");
    }
}
