package dev.escapement.junit;

import dev.escapement.mock.endpoint.ClockRule;
import dev.escapement.mock.endpoint.LocalEndpoint;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The endpoint that one test owns, with its machine on it; opened when it is first asked for. */
final class TestEndpoint implements AutoCloseable {

    /** Clients of AWS wait half a minute for an answer unless told otherwise; a poll comes back empty before that. */
    private static final Duration POLL = Duration.ofSeconds(20);

    private final TestWorld world;
    private final Settings settings;
    private @Nullable LocalEndpoint endpoint;
    private @Nullable EndpointClient client;

    TestEndpoint(TestWorld world, Settings settings) {
        this.world = world;
        this.settings = settings;
    }

    LocalEndpoint open() {
        LocalEndpoint known = endpoint;
        if (known == null) {
            known = LocalEndpoint.on(world.simulation())
                    .hosting(world.machine())
                    .clock(settings.get(Setting.CLOCK, ClockRule.MANUAL))
                    .pollPatience(POLL)
                    .open();
            endpoint = known;
        }
        return known;
    }

    /** A client of the AWS SDK that speaks to it. */
    Object client() {
        EndpointClient known = client;
        if (known == null) {
            known = new EndpointClient(open().uri());
            client = known;
        }
        return known.client();
    }

    /** Complains if callers from outside brought to light that the test itself is wrong. */
    void verify() {
        if (endpoint != null) {
            endpoint.verify();
        }
    }

    /** What a failed test leaves of it: what came in, and what was waited for in the end. */
    Map<String, String> leaveIn(FailureAppendix appendix) {
        Map<String, String> entries = new LinkedHashMap<>();
        if (endpoint != null) {
            entries.put("escapement.stimuli", appendix.leave("endpoint.stimuli.jsonl", endpoint.log() + "\n"));
            entries.put("escapement.standstill", endpoint.standstill().toString());
        }
        return entries;
    }

    @Override
    public void close() {
        if (client != null) {
            client.close();
        }
        if (endpoint != null) {
            endpoint.close();
        }
    }
}
