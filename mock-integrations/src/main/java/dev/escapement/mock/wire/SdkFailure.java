package dev.escapement.mock.wire;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/** Tells the service's refusals from broken connections, and both from a server that is not there at all. */
record SdkFailure(SdkException failure) {

    ApiAnswer answer(String prefix, URI server, Pace pace) {
        if (failure instanceof AwsServiceException refusal) {
            return refused(prefix, refusal);
        }
        Unreachable.refuse(failure, server);
        boolean late = failure instanceof ApiCallTimeoutException || failure instanceof ApiCallAttemptTimeoutException;
        String text = late ? pace.exhausted() : textOf(failure);
        return new ApiAnswer.Refused(prefix, "SdkClientException", true, text, text, 0, "", "");
    }

    private static ApiAnswer refused(String prefix, AwsServiceException refusal) {
        @Nullable AwsErrorDetails details = refusal.awsErrorDetails();
        String exception = refusal.getClass().getSimpleName();
        @Nullable String message = details == null ? refusal.getMessage() : details.errorMessage();
        return new ApiAnswer.Refused(
                prefix,
                exception.endsWith("Exception") ? exception : exception + "Exception",
                !exception.equals(prefix + "Exception"),
                String.valueOf(message),
                textOf(refusal),
                refusal.statusCode(),
                details == null || details.errorCode() == null ? "null" : details.errorCode(),
                String.valueOf(refusal.requestId()));
    }

    private static String textOf(SdkException failure) {
        return String.valueOf(failure.getMessage());
    }
}
