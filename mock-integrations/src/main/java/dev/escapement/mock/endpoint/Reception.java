package dev.escapement.mock.endpoint;

import com.fasterxml.jackson.databind.JsonNode;

/** Where requests are handed in. */
interface Reception {

    /** A request has arrived. */
    Arrival receive(String operation, JsonNode request) throws InterruptedException;

    /** Nobody waits for the answer any longer. */
    void givesUp(Arrival arrival);
}
