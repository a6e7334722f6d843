package dev.escapement.mock.wiremock;

import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.escapement.integration.TaskCall;
import dev.escapement.mock.wire.CallHeaders;
import dev.escapement.mock.wire.ExchangeWitness;
import dev.escapement.mock.wire.WireException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Ends the test when the server had no stub for a request: that is no answer of the service, and the workflow must not see it. */
record UnmatchedRequests(WireMockStubs stubs) implements ExchangeWitness {

    private static final int LONGEST_BODY = 300;

    @Override
    public void sees(Exchange exchange) {
        if (exchange.refused()) {
            // The newest comes first.
            stubs.answered(stubs.client()::getServeEvents).stream()
                    .filter(event -> isOf(event.getRequest(), exchange.call()))
                    .findFirst()
                    .filter(event -> !event.getWasMatched())
                    .ifPresent(event -> {
                        throw new WireException(textOf(exchange, event.getRequest()));
                    });
        }
    }

    private static boolean isOf(LoggedRequest request, TaskCall call) {
        return CallHeaders.siteOf(call).equals(request.getHeader(CallHeaders.SITE))
                && CallHeaders.executionOf(call).equals(request.getHeader(CallHeaders.EXECUTION));
    }

    private String textOf(Exchange exchange, LoggedRequest request) {
        @Nullable String target = request.getHeader("X-Amz-Target");
        String body = request.getBodyAsString();
        return "No stub fits the request of " + exchange.call().site() + ":\n  " + request.getMethod() + " "
                + request.getUrl() + (target == null ? "" : " (" + target + ")") + "\n  "
                + (body.length() <= LONGEST_BODY ? body : body.substring(0, LONGEST_BODY) + "…") + "\n"
                + "There are these stubs:\n" + stubNames();
    }

    private String stubNames() {
        List<StubMapping> mappings =
                stubs.answered(stubs.client()::allStubMappings).getMappings();
        return mappings.isEmpty()
                ? "  none"
                : mappings.stream()
                        .map(mapping -> "  " + Exchanges.nameOf(mapping))
                        .collect(Collectors.joining("\n"));
    }
}
