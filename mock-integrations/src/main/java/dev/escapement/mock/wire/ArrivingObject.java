package dev.escapement.mock.wire;

import dev.escapement.dataset.ObjectStoreException;
import java.io.IOException;
import java.io.InputStream;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;

/** The bytes of an object as they come over the wire; a connection that breaks in between is an error of the client. */
final class ArrivingObject extends InputStream {

    private final ResponseInputStream<?> stream;
    private final BucketFailure failures;
    private boolean ended;

    ArrivingObject(ResponseInputStream<?> stream, BucketFailure failures) {
        this.stream = stream;
        this.failures = failures;
    }

    @Override
    public int read() throws ObjectStoreException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws ObjectStoreException {
        try {
            int count = stream.read(bytes, offset, length);
            ended = count < 0;
            return count;
        } catch (IOException | SdkException broken) {
            throw failures.ofConnection(broken);
        }
    }

    /** What was not read need not arrive any more. Nobody misses anything, so nothing can go wrong. */
    @Override
    public void close() {
        if (!ended) {
            stream.abort();
        }
        try {
            stream.close();
        } catch (IOException | SdkException nothingIsLost) {
            ended = true;
        }
    }
}
