package dev.escapement.junit.telemetry;

import dev.escapement.Execution;
import dev.escapement.trace.ExecutionTrace;
import dev.escapement.trace.SegmentKind;
import dev.escapement.trace.SegmentTrouble;
import dev.escapement.trace.TraceSegment;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.time.Instant;
import java.util.Objects;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Sends the trace of an execution as spans of OpenTelemetry, with the times of the virtual clock. Needs
 * {@code io.opentelemetry:opentelemetry-api} among the dependencies of the tests.
 *
 * <pre>{@code
 * OpenTelemetrySpans.through(openTelemetry.getTracer("checkout")).send(execution);
 * }</pre>
 *
 * <p>Identifiers are made up by the SDK unless {@link SeededIds} tell it others. Not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public final class OpenTelemetrySpans {

    private static final String NAME = "dev.escapement";

    private final Tracer tracer;
    private final SpanIds ids;

    private OpenTelemetrySpans(Tracer tracer, SpanIds ids) {
        this.tracer = tracer;
        this.ids = ids;
    }

    /** Through this tracer. */
    public static OpenTelemetrySpans through(Tracer tracer) {
        return new OpenTelemetrySpans(tracer, SpanIds.MADE_UP);
    }

    /**
     * Through whatever the tests have registered globally.
     *
     * @throws IllegalStateException when OpenTelemetry is not there
     */
    public static OpenTelemetrySpans throughGlobal() {
        try {
            return through(GlobalOpenTelemetry.getTracer(NAME));
        } catch (NoClassDefFoundError notThere) {
            throw trouble(notThere);
        }
    }

    static IllegalStateException trouble(NoClassDefFoundError notThere) {
        return new IllegalStateException(
                "Spans are sent through OpenTelemetry, which is not on the class path:"
                        + " add io.opentelemetry:opentelemetry-api to the dependencies of the tests",
                notThere);
    }

    /** The same with the identifiers of the trace; the tracer must come from a provider that asks these for identifiers. */
    public OpenTelemetrySpans with(SeededIds seeded) {
        return new OpenTelemetrySpans(tracer, seeded);
    }

    /** Sends all spans of an execution; what is still open ends now. */
    public void send(Execution execution) {
        ExecutionTrace trace = execution.trace();
        String traceId = trace.traceId().substring(2).replace("-", "");
        send(
                trace.root(),
                traceId,
                upstream(traceId, trace.parentId()),
                execution.simulation().now());
    }

    private static Context upstream(String traceId, @Nullable String parentId) {
        if (parentId == null) {
            return Context.root();
        }
        SpanContext parent =
                SpanContext.createFromRemoteParent(traceId, parentId, TraceFlags.getSampled(), TraceState.getDefault());
        return Context.root().with(Span.wrap(parent));
    }

    private void send(TraceSegment segment, String traceId, Context parent, Instant now) {
        SpanBuilder builder = tracer.spanBuilder(segment.name())
                .setParent(parent)
                .setSpanKind(segment.kind() == SegmentKind.CALL ? SpanKind.CLIENT : SpanKind.INTERNAL)
                .setStartTimestamp(segment.start())
                .setAttribute("escapement.kind", segment.kind().name());
        segment.annotations().forEach((key, value) -> builder.setAttribute("escapement." + key, value));
        ids.announce(traceId, segment.id());
        Span span = builder.startSpan();
        Context inside = parent.with(span);
        segment.inside().forEach(each -> send(each, traceId, inside, now));
        Instant end = segment.end() == null ? now : segment.end();
        tell(segment.trouble(), span, end);
        span.end(end);
    }

    private static void tell(SegmentTrouble trouble, Span span, Instant end) {
        if (trouble.name() != null) {
            span.setAttribute("error.type", trouble.name());
            span.addEvent(
                    "exception",
                    Attributes.of(
                            AttributeKey.stringKey("exception.type"), trouble.name(),
                            AttributeKey.stringKey("exception.message"),
                                    Objects.requireNonNullElse(trouble.cause(), "")),
                    end);
        }
        if (trouble.fault() || trouble.throttle()) {
            span.setStatus(StatusCode.ERROR, Objects.requireNonNullElse(trouble.name(), ""));
        }
    }
}
