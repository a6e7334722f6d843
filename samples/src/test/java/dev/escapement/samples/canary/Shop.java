package dev.escapement.samples.canary;

import dev.escapement.Execution;
import dev.escapement.Simulation;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.operations.Account;
import dev.escapement.operations.MachineChange;
import dev.escapement.operations.MachineRequest;
import dev.escapement.operations.Routing;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A shop with an order every two seconds, and the two who release what its checkout is to be. */
final class Shop {

    private static final String PLACE = "/dev/escapement/samples/canary/";

    final Simulation simulation = Simulation.builder().seed(10).answering(Shop::answer).build();
    final Account account = Account.in(simulation);
    final String checkout;
    final String stable;
    final String live;

    Shop() {
        checkout = account.machines()
                .create(MachineRequest.of("Checkout", definition("checkout.asl.json")))
                .arn();
        stable = account.versions().publish(checkout).arn();
        live = account.aliases().create("live", Routing.to(stable)).arn();
    }

    /** Publishes another definition and leads one start in ten to it; gives the ARN of the version. */
    String tryOut(String file) {
        account.machines().update(checkout, MachineChange.to(definition(file)));
        String canary = account.versions().publish(checkout).arn();
        account.aliases().update(live, Routing.split(stable, 90, canary, 10));
        simulation.advanceBy(Duration.ofSeconds(3));
        return canary;
    }

    List<Execution> takeOrders(int number) {
        List<Execution> orders = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            orders.add(account.executions().start(live, "{\"amount\": 4200}"));
            simulation.advanceBy(Duration.ofSeconds(2));
        }
        return orders;
    }

    private static TaskReply answer(TaskCall call) {
        String output = call.site().state().equals("AssessRisk") ? "{\"score\": 12}" : "{\"charged\": true}";
        return TaskReply.success(Json.parse(output)).after(Duration.ofMillis(80));
    }

    private static String definition(String file) {
        try (InputStream text = Objects.requireNonNull(Shop.class.getResourceAsStream(PLACE + file), file)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
