package dev.escapement.conformance;

import com.fasterxml.jackson.databind.JsonNode;

/** Answers one kind of question. */
@FunctionalInterface
interface Kind {

    /** The answer to a recorded case, in the form that is compared. */
    JsonNode answer(JsonNode recorded);
}
