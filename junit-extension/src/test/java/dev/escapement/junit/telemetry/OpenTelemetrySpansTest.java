package dev.escapement.junit.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.Execution;
import dev.escapement.Simulation;
import dev.escapement.StartRequest;
import dev.escapement.StateMachine;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.trace.TraceSegment;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenTelemetrySpansTest {

    private static final String CHARGE = """
            {"StartAt": "Charge", "States": {"Charge": {"Type": "Task", "End": true,
              "Resource": "arn:aws:lambda:us-east-1:123456789012:function:charge-card",
              "Retry": [{"ErrorEquals": ["Throttled"], "IntervalSeconds": 2}]}}}
            """;

    private final List<SpanData> spans = new ArrayList<>();
    private final SeededIds ids = new SeededIds();
    private final SdkTracerProvider provider = SdkTracerProvider.builder()
            .setIdGenerator(ids)
            .addSpanProcessor(SimpleSpanProcessor.create(new Kept()))
            .build();

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void a_run_is_told_as_spans_on_virtual_time() {
        Execution execution = throttledOnce(null);

        OpenTelemetrySpans.through(provider.get("test")).with(ids).send(execution);

        assertThat(lines(execution))
                .containsExactly(
                        "Payments 0..2160 UNSET",
                        "Charge 0..2160 UNSET",
                        "Attempt 1 0..80 ERROR",
                        "charge-card 0..80 ERROR",
                        "Attempt 2 2080..2160 UNSET",
                        "charge-card 2080..2160 UNSET");
        SpanData throttled = spans.stream()
                .filter(span -> span.getKind() == SpanKind.CLIENT)
                .findFirst()
                .orElseThrow();
        assertThat(throttled.getAttributes().get(AttributeKey.stringKey("error.type")))
                .isEqualTo("Throttled");
        assertThat(throttled.getAttributes().get(AttributeKey.stringKey("escapement.resource")))
                .endsWith(":charge-card");
        assertThat(throttled.getEvents().get(0).getAttributes().get(AttributeKey.stringKey("exception.message")))
                .isEqualTo("not now");
    }

    @Test
    void identifiers_are_those_of_the_trace() {
        Execution execution = throttledOnce(null);

        OpenTelemetrySpans.through(provider.get("test")).with(ids).send(execution);

        assertThat(spans)
                .extracting(SpanData::getSpanId)
                .containsExactlyInAnyOrderElementsOf(
                        execution.trace().segments().map(TraceSegment::id).toList());
        assertThat(spans)
                .extracting(SpanData::getTraceId)
                .containsOnly(execution.trace().traceId().substring(2).replace("-", ""));
        assertThat(provider.get("other")
                        .spanBuilder("other")
                        .startSpan()
                        .getSpanContext()
                        .isValid())
                .isTrue();
    }

    @Test
    void without_them_the_structure_is_the_same() {
        Execution execution = throttledOnce(null);

        OpenTelemetrySpans.through(provider.get("test")).send(execution);

        assertThat(lines(execution)).hasSize(6);
        assertThat(spans.stream().filter(span -> !span.getParentSpanContext().isValid()))
                .extracting(SpanData::getName)
                .containsExactly("Payments");
    }

    @Test
    void a_trace_from_upstream_goes_on() {
        Execution execution =
                throttledOnce("Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1");

        OpenTelemetrySpans.through(provider.get("test")).with(ids).send(execution);

        assertThat(spans).extracting(SpanData::getTraceId).containsOnly("5759e988bd862e3fe1be46a994272793");
        assertThat(spans).extracting(SpanData::getParentSpanId).contains("53995c3f42cd8ad8");
    }

    @Test
    void what_is_open_ends_now() {
        Execution execution = Simulation.builder()
                .answering(call -> TaskReply.awaiting())
                .build()
                .start(StateMachine.parse(CHARGE).named("Payments"), "{}")
                .advanceBy(Duration.ofSeconds(3));

        OpenTelemetrySpans.through(provider.get("test")).send(execution);

        assertThat(lines(execution)).allMatch(line -> line.contains(" 0..3000 "));
    }

    @Test
    void whoever_has_no_open_telemetry_is_told_what_to_add() {
        assertThat(OpenTelemetrySpans.trouble(new NoClassDefFoundError("io/opentelemetry/api/GlobalOpenTelemetry")))
                .hasMessage("Spans are sent through OpenTelemetry, which is not on the class path:"
                        + " add io.opentelemetry:opentelemetry-api to the dependencies of the tests");
    }

    private static Execution throttledOnce(@Nullable String header) {
        StartRequest request = StartRequest.of("{}").named("one");
        return Simulation.builder()
                .answering(call -> (call.site().attempt() == 1
                                ? TaskReply.failure("Throttled", "not now")
                                : TaskReply.success(Json.emptyObject()))
                        .after(Duration.ofMillis(80)))
                .build()
                .start(StateMachine.parse(CHARGE).named("Payments"), header == null ? request : request.traced(header))
                .runToEnd();
    }

    private List<String> lines(Execution execution) {
        return spans.stream()
                .sorted(Comparator.comparingLong(SpanData::getStartEpochNanos)
                        .thenComparingInt(span -> -spans.indexOf(span)))
                .map(span -> span.getName() + " " + millis(execution, span.getStartEpochNanos()) + ".."
                        + millis(execution, span.getEndEpochNanos()) + " "
                        + (span.getStatus().getStatusCode() == StatusCode.ERROR ? "ERROR" : "UNSET"))
                .toList();
    }

    private static long millis(Execution execution, long nanos) {
        Instant at = Instant.ofEpochSecond(0, nanos);
        return Duration.between(execution.startedAt(), at).toMillis();
    }

    /** Keeps what is exported. */
    private final class Kept implements SpanExporter {

        @Override
        public CompletableResultCode export(Collection<SpanData> exported) {
            spans.addAll(exported);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
