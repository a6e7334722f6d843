package dev.escapement.dataset;

import java.io.IOException;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** S3 refuses: with its error code and its words. */
@API(status = Status.EXPERIMENTAL)
public final class ObjectStoreException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /** Any error of S3. */
    public ObjectStoreException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** There is no such bucket. */
    public static ObjectStoreException noSuchBucket(String bucket) {
        return new ObjectStoreException("NoSuchBucket", "The specified bucket does not exist: " + bucket);
    }

    /** The bucket has no object of that key. */
    public static ObjectStoreException noSuchKey(String key) {
        return new ObjectStoreException("NoSuchKey", "The specified key does not exist: " + key);
    }

    /** The object has no such version. */
    public static ObjectStoreException noSuchVersion(String versionId) {
        return new ObjectStoreException("NoSuchVersion", "The specified version does not exist: " + versionId);
    }

    /** The role may not do that. */
    public static ObjectStoreException accessDenied() {
        return new ObjectStoreException("AccessDenied", "Access Denied");
    }

    /** The error code of S3, such as {@code NoSuchKey}. */
    public String code() {
        return code;
    }
}
