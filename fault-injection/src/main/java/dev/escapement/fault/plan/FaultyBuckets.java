package dev.escapement.fault.plan;

import dev.escapement.dataset.ObjectAddress;
import dev.escapement.dataset.ObjectContent;
import dev.escapement.dataset.ObjectListing;
import dev.escapement.dataset.ObjectStore;
import dev.escapement.dataset.ObjectStoreException;
import dev.escapement.dataset.ObjectUpload;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Buckets that refuse, or end in the middle of an object. */
record FaultyBuckets(ObjectStore buckets, FaultyIntegration faults) implements ObjectStore {

    private static final long SOME_BYTES = 1_024;

    @Override
    public ObjectContent get(ObjectAddress address) throws ObjectStoreException {
        Fault fault = fault(OwnWork.READ);
        if (fault instanceof SpoiledOutput) {
            ObjectContent whole = buckets.get(address);
            long half = whole.size() == ObjectContent.UNKNOWN_SIZE ? SOME_BYTES : whole.size() / 2;
            return new ObjectContent(new CutShort(whole.stream(), half), ObjectContent.UNKNOWN_SIZE);
        }
        refuse(fault);
        return buckets.get(address);
    }

    @Override
    public ObjectListing list(String bucket, String prefix) throws ObjectStoreException {
        refuse(fault(OwnWork.LIST));
        return buckets.list(bucket, prefix);
    }

    @Override
    public ObjectUpload put(ObjectAddress address) throws ObjectStoreException {
        refuse(fault(OwnWork.WRITE));
        return buckets.put(address);
    }

    private @Nullable Fault fault(OwnWork work) {
        return faults.strikes(work, "", Fault.class);
    }

    private static void refuse(@Nullable Fault fault) throws ObjectStoreException {
        if (!(fault instanceof RaisedError error)) {
            return;
        }
        throw new ObjectStoreException(error.name() == null ? code(error.trouble()) : error.name(), message(error));
    }

    private static String message(RaisedError error) {
        return error.cause() == null ? "made to fail: " + error.trouble().sentence() : error.cause();
    }

    private static String code(Trouble trouble) {
        return switch (trouble) {
            case THROTTLED -> "SlowDown";
            case SERVER_ERROR, ERROR -> "InternalError";
            case CONNECTION_LOST -> "RequestTimeout";
            case DENIED -> "AccessDenied";
        };
    }

    /** Breaks off after so many bytes. */
    private static final class CutShort extends FilterInputStream {

        private long left;

        CutShort(InputStream whole, long bytes) {
            super(whole);
            this.left = bytes;
        }

        @Override
        public int read() throws IOException {
            requireMore();
            left--;
            return super.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            requireMore();
            int read = super.read(bytes, offset, (int) Math.min(left, length));
            left -= read;
            return read;
        }

        private void requireMore() throws ObjectStoreException {
            if (left <= 0) {
                throw new ObjectStoreException(
                        "RequestTimeout", "The connection broke off in the middle of the object");
            }
        }
    }
}
