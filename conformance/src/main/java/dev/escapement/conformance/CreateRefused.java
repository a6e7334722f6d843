package dev.escapement.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.parser.ParsedDefinition;

/** CreateStateMachine. */
final class CreateRefused implements Kind {

    @Override
    public JsonNode answer(JsonNode recorded) {
        JsonNode request = recorded.path("request");
        ParsedDefinition parsed = Parsing.definitionOf(request);
        if (!parsed.problems().isEmpty()) {
            return Refusal.of(
                    "InvalidDefinition",
                    LabelWords.refusal(parsed, request.path("definition").asText()));
        }
        return accountBefore(request).create(request);
    }

    /**
     * The machines there were when the request was made. Only the last request of a conversation was recorded, and all of them were
     * refused: what else could be wrong with a sound definition than that its name was taken?
     */
    private static Account accountBefore(JsonNode request) {
        Account account = new Account();
        account.hold(request.path("name").asText(), "another definition");
        return account;
    }
}
