package dev.escapement.parser;

/**
 * A number that a definition gives or has found at run time.
 *
 * @param field its literal form; with {@code Path} appended its JSONPath form
 * @param bounds the range of the literal
 * @param kind how JSONPath reads the value that a path finds
 */
record Quantity(String field, Bounds bounds, Kind kind) {

    static final Quantity WAIT = new Quantity("Seconds", Bounds.SECONDS, Kind.SECONDS);
    static final Quantity TIMEOUT = new Quantity("TimeoutSeconds", Bounds.POSITIVE_SECONDS, Kind.TIMEOUT);
    static final Quantity HEARTBEAT = new Quantity("HeartbeatSeconds", Bounds.POSITIVE_SECONDS, Kind.TIMEOUT);
    static final Quantity CONCURRENCY = new Quantity("MaxConcurrency", Bounds.COUNT, Kind.INTEGER);
    static final Quantity FAILURE_COUNT = new Quantity("ToleratedFailureCount", Bounds.COUNT, Kind.INTEGER);
    static final Quantity FAILURE_PERCENTAGE =
            new Quantity("ToleratedFailurePercentage", Bounds.PERCENTAGE, Kind.PERCENTAGE);
    static final Quantity ITEMS = new Quantity("MaxItems", Bounds.ITEMS, Kind.INTEGER);
    static final Quantity BATCH_ITEMS = new Quantity("MaxItemsPerBatch", Bounds.COUNT, Kind.INTEGER);
    static final Quantity BATCH_BYTES = new Quantity("MaxInputBytesPerBatch", Bounds.BATCH_BYTES, Kind.INTEGER);

    String pathField() {
        return field + "Path";
    }

    /** How a value found by a path is read. */
    enum Kind {
        SECONDS,
        TIMEOUT,
        INTEGER,
        PERCENTAGE
    }
}
