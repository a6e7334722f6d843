package dev.escapement.mock.wire;

import dev.escapement.dataset.ObjectAddress;
import dev.escapement.dataset.ObjectSummary;
import dev.escapement.dataset.ObjectUpload;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Gathers an object in a temporary file, and sends it when its size is known. */
final class SpooledUpload implements ObjectUpload {

    private final BucketClient client;
    private final ObjectAddress address;
    private final Path file;
    private final OutputStream stream;
    private long size;

    private SpooledUpload(BucketClient client, ObjectAddress address, Path file) throws IOException {
        this.client = client;
        this.address = address;
        this.file = file;
        this.stream = Files.newOutputStream(file);
    }

    static SpooledUpload to(BucketClient client, ObjectAddress address) throws IOException {
        return new SpooledUpload(client, address, Files.createTempFile("escapement-", ".upload"));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        stream.write(bytes, offset, length);
        size += length;
    }

    @Override
    public ObjectSummary complete(Instant at) throws IOException {
        try {
            stream.close();
            return ObjectSummary.of(address.key(), size, client.put(address, file, size), at);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
        Files.deleteIfExists(file);
    }
}
