package dev.escapement.mock.wiremock;

import com.github.tomakehurst.wiremock.http.LoggedResponse;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.escapement.Execution;
import dev.escapement.mock.wire.CallHeaders;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * The requests of one execution in the order in which they came, each with the stub that answered and its place in the history.
 *
 * <pre>{@code
 * assertThat(aws.exchanges(execution).describe()).isEqualTo("""
 *          3  +0.000  Charge#1.1  POST /2015-03-31/functions/charge/invocations  200  lambda charge fails with CardDeclined
 *          5  +2.000  Charge#1.2  POST /2015-03-31/functions/charge/invocations  200  lambda charge returns {"paid": true}""");
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL)
public final class Exchanges {

    private final Instant start;
    private final List<StubbedExchange> exchanges;

    private Exchanges(Instant start, List<StubbedExchange> exchanges) {
        this.start = start;
        this.exchanges = exchanges;
    }

    static Exchanges of(Execution execution, List<ServeEvent> newestFirst) {
        Map<String, Integer> events = AttemptEvents.of(execution.journal());
        List<StubbedExchange> exchanges = new ArrayList<>();
        for (ServeEvent event : newestFirst) {
            if (execution.arn().equals(header(event.getRequest(), CallHeaders.EXECUTION))) {
                exchanges.add(exchangeOf(event, events));
            }
        }
        Collections.reverse(exchanges);
        return new Exchanges(execution.startedAt(), exchanges);
    }

    /** All of them. */
    public List<StubbedExchange> all() {
        return Collections.unmodifiableList(exchanges);
    }

    /** Those of one attempt, as {@code CallSite} prints it. */
    public List<StubbedExchange> of(String site) {
        return exchanges.stream()
                .filter(exchange -> exchange.site().equals(site))
                .toList();
    }

    /** One line per request: event, virtual time, attempt, request, status, stub. */
    public String describe() {
        return exchanges.stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(StubbedExchange exchange) {
        double seconds = Duration.between(start, exchange.at()).toMillis() / 1_000.0;
        String purpose = exchange.purpose().equals("call") ? "" : " (" + exchange.purpose() + ")";
        return String.format(
                Locale.ROOT,
                "%4d  %+.3f  %s%s  %s  %d  %s",
                exchange.eventId(),
                seconds,
                exchange.site(),
                purpose,
                exchange.request(),
                exchange.status(),
                exchange.stub() == null ? "no stub" : exchange.stub());
    }

    private static StubbedExchange exchangeOf(ServeEvent event, Map<String, Integer> events) {
        LoggedRequest request = event.getRequest();
        String site = header(request, CallHeaders.SITE);
        @Nullable LoggedResponse response = event.getResponse();
        return new StubbedExchange(
                site,
                events.getOrDefault(site, 0),
                Instant.parse(header(request, CallHeaders.TIME)),
                header(request, CallHeaders.PURPOSE),
                request.getMethod() + " " + request.getUrl(),
                response == null ? 0 : response.getStatus(),
                event.getWasMatched() ? nameOf(event.getStubMapping()) : null);
    }

    static String nameOf(StubMapping mapping) {
        @Nullable String name = mapping.getName();
        return name == null ? mapping.getRequest().toString() : name;
    }

    private static String header(LoggedRequest request, String name) {
        @Nullable String value = request.getHeader(name);
        return value == null ? "" : URLDecoder.decode(value, StandardCharsets.UTF_8);
    }
}
