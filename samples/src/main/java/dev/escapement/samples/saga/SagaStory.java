package dev.escapement.samples.saga;

import dev.escapement.Execution;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.WorkflowType;
import dev.escapement.parser.DefinitionSource;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Lets the carrier fail, first for the broken saga, then for the mended one, and tells both stories. */
@API(status = Status.EXPERIMENTAL)
public final class SagaStory {

    private static final String ORDER = """
            {"orderId": "order-7", "total": 4200, "card": "4242"}""";

    private SagaStory() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(stories());
    }

    static String stories() {
        return String.join(
                "\n\n",
                "An order saga: reserve stock, charge the card, ship. Today the carrier has no truck.",
                "1. RefundPayment has no ResultPath: its answer takes the place of the order, and the stock stays reserved.",
                run("order-saga-broken.asl.json", "BrokenOrderSaga").story().toString(),
                "2. With \"ResultPath\": \"$.refund\" everything that was done is undone, in reverse order.",
                run("order-saga.asl.json", "OrderSaga").story().toString(),
                "The seconds are those of a virtual clock: nobody has waited.");
    }

    private static Execution run(String resource, String name) {
        DefinitionSource source = DefinitionSource.ofResource(
                "dev/escapement/samples/saga/" + resource, SagaStory.class.getClassLoader());
        StateMachine machine = StateMachine.read(source, WorkflowType.STANDARD).named(name);
        return Simulation.builder()
                .seed(42)
                .answering(OrderServices.withoutTrucks())
                .build()
                .start(machine, ORDER)
                .runToEnd();
    }
}
