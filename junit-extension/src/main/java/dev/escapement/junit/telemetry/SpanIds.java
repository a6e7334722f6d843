package dev.escapement.junit.telemetry;

/** Hears which identifiers the next span is to have. */
interface SpanIds {

    /** Whoever makes up identifiers goes on doing so. */
    SpanIds MADE_UP = (traceId, spanId) -> {};

    void announce(String traceId, String spanId);
}
