package dev.escapement.mock.memory;

import dev.escapement.dataset.ObjectStoreException;
import dev.escapement.envelope.Envelope;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** The errors of S3 as Tasks have them (asl-reference 5.6). */
final class BucketRefusals {

    /** What the model of S3 has an exception for; all else is an {@code S3Exception}. */
    private static final List<String> MODELLED = List.of("NoSuchKey", "NoSuchBucket", "InvalidObjectState");

    private BucketRefusals() {}

    static TaskReply of(TaskCall call, ObjectStoreException refused) {
        String code = refused.code();
        if (code.equals("SdkClientException")) {
            return TaskReply.failure("S3.SdkClientException", String.valueOf(refused.getMessage()));
        }
        // The answer to HEAD has no body: neither words, nor whether it was the bucket that was missing.
        boolean head = call.resource().action().equals("headObject");
        String known = head && status(code) == 404 ? "NoSuchKey" : code;
        String error = MODELLED.contains(known) ? known + "Exception" : "S3Exception";
        return TaskReply.failure("S3." + error, cause(call, head ? "null" : words(refused), status(code)));
    }

    static TaskReply misfit(TaskCall call, String problem) {
        return TaskReply.failure(
                "States.Runtime",
                "The Parameters '" + Json.write(call.parameters()) + "' could not be used to start the Task: ["
                        + problem + "]");
    }

    private static String cause(TaskCall call, String words, int status) {
        String requestId = Envelope.requestId(call);
        String extended = Base64.getEncoder().encodeToString(requestId.getBytes(StandardCharsets.UTF_8));
        return words + " (Service: S3, Status Code: " + status + ", Request ID: " + requestId
                + ", Extended Request ID: " + extended + ")";
    }

    /** The service does not say which; stores do. */
    private static String words(ObjectStoreException refused) {
        return switch (refused.code()) {
            case "NoSuchKey" -> "The specified key does not exist.";
            case "NoSuchBucket" -> "The specified bucket does not exist";
            case "NoSuchVersion" -> "The specified version does not exist.";
            default -> String.valueOf(refused.getMessage());
        };
    }

    private static int status(String code) {
        return switch (code) {
            case "NoSuchKey", "NoSuchBucket", "NoSuchVersion" -> 404;
            case "AccessDenied", "InvalidObjectState", "AllAccessDisabled" -> 403;
            case "SlowDown", "ServiceUnavailable" -> 503;
            case "InternalError" -> 500;
            case "PermanentRedirect" -> 301;
            default -> 400;
        };
    }
}
