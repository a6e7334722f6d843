package dev.escapement.junit.telemetry;

import io.opentelemetry.sdk.trace.IdGenerator;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Gives spans the identifiers of the trace they tell of, so that the same run has the same ones, and those of its X-Ray documents. Needs
 * {@code io.opentelemetry:opentelemetry-sdk-trace}.
 *
 * <pre>{@code
 * SeededIds ids = new SeededIds();
 * SdkTracerProvider provider = SdkTracerProvider.builder().setIdGenerator(ids).addSpanProcessor(processor).build();
 * OpenTelemetrySpans.through(provider.get("escapement")).with(ids).send(execution);
 * }</pre>
 *
 * <p>Spans of others get random identifiers as ever. For use by one thread.
 */
@API(status = Status.EXPERIMENTAL)
public final class SeededIds implements IdGenerator, SpanIds {

    private final IdGenerator others = IdGenerator.random();
    private String traceId = "";
    private String spanId = "";

    @Override
    public void announce(String nextTraceId, String nextSpanId) {
        traceId = nextTraceId;
        spanId = nextSpanId;
    }

    @Override
    public String generateSpanId() {
        String next = spanId;
        spanId = "";
        return next.isEmpty() ? others.generateSpanId() : next;
    }

    @Override
    public String generateTraceId() {
        String next = traceId;
        traceId = "";
        return next.isEmpty() ? others.generateTraceId() : next;
    }
}
