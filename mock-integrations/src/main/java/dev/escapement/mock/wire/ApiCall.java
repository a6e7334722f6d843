package dev.escapement.mock.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.services.Spelling;
import java.net.URI;
import java.util.Map;

/**
 * One action of a service, to be asked once.
 *
 * @param client the service's name among the clients
 * @param action as resources spell it
 * @param parameters the request
 * @param spelling how its members, and those of the answer, are spelled
 * @param server where it goes
 * @param region which the client believes to be in
 * @param headers what is sent along
 */
record ApiCall(
        String client,
        String action,
        JsonNode parameters,
        Spelling spelling,
        URI server,
        String region,
        Map<String, String> headers) {}
