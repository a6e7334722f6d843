package dev.escapement.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Simulation;
import dev.escapement.integration.ApiRefusal;
import dev.escapement.integration.Integration;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import java.time.Duration;

/** Short ways to an account, and to definitions that tell themselves apart. */
final class Accounts {

    static final String FUNCTION = "arn:aws:lambda:us-east-1:123456789012:function:work";

    private Accounts() {}

    /** In a simulation that answers nothing; changes are seen at once. */
    static Account account() {
        return in(Simulation.builder().build());
    }

    static Account answering(Integration outside) {
        return in(Simulation.builder().answering(outside).build());
    }

    static Account in(Simulation simulation) {
        return Account.builder(simulation).updatesVisibleAfter(Duration.ZERO).build();
    }

    /** Gives a word. */
    static String saying(String word) {
        return "{\"StartAt\": \"Say\", \"States\": {\"Say\": {\"Type\": \"Pass\", \"Result\": \"" + word
                + "\", \"End\": true}}}";
    }

    /** Waits so many seconds. */
    static String resting(int seconds) {
        return "{\"StartAt\": \"Rest\", \"States\": {\"Rest\": {\"Type\": \"Wait\", \"Seconds\": " + seconds
                + ", \"End\": true}}}";
    }

    /** Calls a resource with its input. */
    static String calling(String resource) {
        return "{\"StartAt\": \"Call\", \"States\": {\"Call\": {\"Type\": \"Task\", \"Resource\": \"" + resource
                + "\", \"End\": true}}}";
    }

    /** Calls an integration with parameters. */
    static String calling(String resource, String parameters) {
        return "{\"StartAt\": \"Call\", \"States\": {\"Call\": {\"Type\": \"Task\", \"Resource\": \"" + resource
                + "\", \"Parameters\": " + parameters + ", \"End\": true}}}";
    }

    static String create(Account account, String name, String definition) {
        return account.machines().create(MachineRequest.of(name, definition)).arn();
    }

    static TaskReply boom() {
        return TaskReply.failure("Boom", "bang");
    }

    static JsonNode ask(StatesApi api, String operation, String request) {
        JsonNode answer = api.call(operation, Json.parse(request)).json();
        assertThat(answer).as("the answer of " + operation).isNotNull();
        return answer;
    }

    /** The refusal as code and text. */
    static String refusal(Runnable request) {
        ApiRefusal refusal = catchThrowableOfType(ApiRefusal.class, request::run);
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal.code() + ": " + refusal.getMessage();
    }
}
