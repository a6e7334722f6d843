package dev.escapement.mock.endpoint;

import com.fasterxml.jackson.databind.JsonNode;

/** What requests ask for. */
interface Operations {

    /**
     * Carries out a request.
     *
     * @throws dev.escapement.integration.ApiRefusal when the service would refuse it
     */
    Outcome perform(String operation, JsonNode request);
}
