package dev.escapement.mock.wire;

import dev.escapement.dataset.ObjectStoreException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * What it is called when a server refuses, or a connection to it breaks.
 *
 * @param server which was asked
 * @param patience that it had
 */
record BucketFailure(URI server, Duration patience) {

    /**
     * The failure of a request.
     *
     * @param absent what it is when there is nothing at the place asked for: an answer to {@code HEAD} cannot say so
     */
    ObjectStoreException of(SdkException failure, ObjectStoreException absent) {
        return failure instanceof AwsServiceException refusal ? refused(refusal, absent) : ofConnection(failure);
    }

    /** The failure of a connection, in the words of the client. */
    ObjectStoreException ofConnection(Throwable failure) {
        Unreachable.refuse(failure, server);
        String text =
                isLate(failure) ? Pace.silence(patience, "WireBuckets.patience") : String.valueOf(failure.getMessage());
        return new ObjectStoreException("SdkClientException", text);
    }

    private static ObjectStoreException refused(AwsServiceException refusal, ObjectStoreException absent) {
        @Nullable AwsErrorDetails details = refusal.awsErrorDetails();
        @Nullable String code = details == null ? null : details.errorCode();
        @Nullable String message = details == null ? null : details.errorMessage();
        if (refusal.statusCode() == 404 && (isNone(code) || absent.code().equals(code))) {
            return absent;
        }
        return new ObjectStoreException(
                code == null || isNone(code) ? codeOf(refusal.statusCode()) : code,
                message == null ? String.valueOf(refusal.getMessage()) : message);
    }

    /** Where there is no body, the client makes up a code from the status. */
    private static boolean isNone(@Nullable String code) {
        return code == null || code.isEmpty() || !Character.isLetter(code.charAt(0)) || code.indexOf(' ') >= 0;
    }

    private static String codeOf(int status) {
        return switch (status) {
            case 301, 307 -> "PermanentRedirect";
            case 403 -> "AccessDenied";
            case 503 -> "ServiceUnavailable";
            default -> status < 500 ? "InvalidRequest" : "InternalError";
        };
    }

    private static boolean isLate(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException
                    || cause instanceof ApiCallTimeoutException
                    || cause instanceof ApiCallAttemptTimeoutException) {
                return true;
            }
        }
        return false;
    }
}
