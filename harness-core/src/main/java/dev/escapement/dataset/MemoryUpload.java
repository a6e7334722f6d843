package dev.escapement.dataset;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.function.BiFunction;

/** Gathers bytes until they are complete. */
final class MemoryUpload implements ObjectUpload {

    private final BiFunction<byte[], Instant, ObjectSummary> store;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    MemoryUpload(BiFunction<byte[], Instant, ObjectSummary> store) {
        this.store = store;
    }

    @Override
    public void write(byte[] content, int offset, int length) {
        bytes.write(content, offset, length);
    }

    @Override
    public ObjectSummary complete(Instant at) {
        return store.apply(bytes.toByteArray(), at);
    }

    @Override
    public void close() {
        bytes.reset();
    }
}
