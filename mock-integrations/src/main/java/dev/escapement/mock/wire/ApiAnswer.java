package dev.escapement.mock.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.envelope.ResponseMetadata;
import java.util.List;

/** What came of asking a service. */
sealed interface ApiAnswer {

    /** The service did it. */
    record Done(JsonNode body, ResponseMetadata metadata) implements ApiAnswer {}

    /**
     * The service refused, or could not be understood.
     *
     * @param prefix the client's name: {@code DynamoDb}
     * @param exception the exception's simple name
     * @param modelled whether the service's model knows the exception
     * @param message in the service's words
     * @param text in the client's words, with status and request
     * @param statusCode of the response, 0 when there was none
     * @param code the service's own code
     * @param requestId as the service sent it
     */
    record Refused(
            String prefix,
            String exception,
            boolean modelled,
            String message,
            String text,
            int statusCode,
            String code,
            String requestId)
            implements ApiAnswer {}

    /** The request was never sent: it does not fit. */
    record Misfit(List<String> problems) implements ApiAnswer {}
}
