package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;

/** A JSON object or array as the engine sees it, which finds its way back. */
interface JsonataView {

    /** The value behind the view. */
    JsonNode node();
}
