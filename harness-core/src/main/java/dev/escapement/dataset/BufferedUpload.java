package dev.escapement.dataset;

import java.io.IOException;
import java.time.Instant;

/** Hands on bytes in larger pieces. */
final class BufferedUpload implements ObjectUpload {

    private final ObjectUpload upload;
    private final byte[] buffer = new byte[64 * 1024];
    private int filled;

    BufferedUpload(ObjectUpload upload) {
        this.upload = upload;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (length > buffer.length - filled) {
            flush();
        }
        if (length > buffer.length) {
            upload.write(bytes, offset, length);
        } else {
            System.arraycopy(bytes, offset, buffer, filled, length);
            filled += length;
        }
    }

    @Override
    public ObjectSummary complete(Instant at) throws IOException {
        flush();
        return upload.complete(at);
    }

    @Override
    public void close() throws IOException {
        upload.close();
    }

    private void flush() throws IOException {
        upload.write(buffer, 0, filled);
        filled = 0;
    }
}
