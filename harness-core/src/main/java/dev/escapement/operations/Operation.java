package dev.escapement.operations;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import java.util.function.Consumer;
import java.util.function.Function;

/** One operation of the service: reads a request and answers it, at once or later. */
@FunctionalInterface
interface Operation {

    void perform(Request request, Reply reply);

    /** One that answers at once. */
    static Operation of(Function<Request, JsonNode> answer) {
        return (request, reply) -> reply.answer(answer.apply(request));
    }

    /** One that has nothing to tell. */
    static Operation silent(Consumer<Request> work) {
        return (request, reply) -> {
            work.accept(request);
            reply.answer(Json.emptyObject());
        };
    }
}
