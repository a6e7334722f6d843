package dev.escapement.mock.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import dev.escapement.json.Json;
import dev.escapement.json.JsonSyntaxException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came over the wire (asl-reference 9.1), or why it is none.
 *
 * @param refusal what goes back at once; {@code null} if the request can be handed in
 */
record ReceivedRequest(
        String operation, JsonNode body, @Nullable Answer refusal) {

    private static final String TARGET = "AWSStepFunctions.";
    private static final int NOT_FOUND = 404;
    private static final int FORBIDDEN = 403;
    private static final int TOO_LARGE = 413;
    private static final int HEADERS_TOO_LARGE = 431;

    static ReceivedRequest read(HttpExchange exchange, WireLimits limits, HostNames hosts) throws IOException {
        Answer refusal = refusal(exchange, limits, hosts);
        if (refusal != null) {
            return refused(refusal);
        }
        byte[] body = exchange.getRequestBody().readNBytes(limits.bodyBytes() + 1);
        if (body.length > limits.bodyBytes()) {
            return refused(tooLarge(limits));
        }
        String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        if (target == null || !target.startsWith(TARGET)) {
            return refused(Answer.refusal(
                    "UnknownOperationException",
                    "The header X-Amz-Target must be " + TARGET + "<operation>, but "
                            + (target == null ? "is missing" : "is '" + target + "'")));
        }
        return parsed(target.substring(TARGET.length()), body);
    }

    private static @Nullable Answer refusal(HttpExchange exchange, WireLimits limits, HostNames hosts) {
        Headers headers = exchange.getRequestHeaders();
        if (bytesOf(headers) > limits.headerBytes()) {
            return Answer.refusal(
                    HEADERS_TOO_LARGE,
                    "RequestHeaderFieldsTooLarge",
                    "Headers may have " + limits.headerBytes() + " bytes together, these have " + bytesOf(headers));
        }
        String host = headers.getFirst("Host");
        if (!hosts.allow(host)) {
            return Answer.refusal(
                    FORBIDDEN,
                    "AccessDeniedException",
                    "This endpoint is for " + hosts + ", but the request was sent to the host '" + host + "'");
        }
        if (!exchange.getRequestMethod().equals("POST")
                || !"/".equals(exchange.getRequestURI().getPath())) {
            return Answer.refusal(
                    NOT_FOUND,
                    "UnknownOperationException",
                    "Requests are sent as POST /, not as " + exchange.getRequestMethod() + " "
                            + exchange.getRequestURI().getPath());
        }
        return declaredBytes(headers) > limits.bodyBytes() ? tooLarge(limits) : null;
    }

    private static ReceivedRequest parsed(String operation, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            JsonNode body = text.isBlank() ? Json.emptyObject() : Json.parse(text);
            return body.isObject()
                    ? new ReceivedRequest(operation, body, null)
                    : refused(malformed("The body must be a JSON object"));
        } catch (CharacterCodingException notText) {
            return refused(malformed("The body is no UTF-8"));
        } catch (JsonSyntaxException problem) {
            return refused(malformed("The body is no JSON: " + problem.getMessage()));
        }
    }

    private static Answer malformed(String why) {
        return Answer.refusal("SerializationException", why);
    }

    private static Answer tooLarge(WireLimits limits) {
        return Answer.refusal(
                TOO_LARGE,
                "RequestEntityTooLargeException",
                "Request must be smaller than " + limits.bodyBytes() + " bytes");
    }

    private static ReceivedRequest refused(Answer refusal) {
        return new ReceivedRequest("", Json.emptyObject(), refusal);
    }

    private static long declaredBytes(Headers headers) {
        String length = headers.getFirst("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length.trim());
        } catch (NumberFormatException nonsense) {
            return Long.MAX_VALUE;
        }
    }

    private static long bytesOf(Headers headers) {
        long bytes = 0;
        for (var header : headers.entrySet()) {
            for (String value : header.getValue() == null ? List.<String>of() : header.getValue()) {
                bytes += header.getKey().length() + (value == null ? 0 : value.length());
            }
        }
        return bytes;
    }
}
