package dev.escapement.mock;

import dev.escapement.envelope.Envelope;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.services.ContractFinding;
import dev.escapement.services.ServiceCatalog;
import dev.escapement.services.ServiceError;
import dev.escapement.services.TaskContract;
import dev.escapement.services.TaskResource;
import dev.escapement.services.TaskResource.Kind;
import java.util.List;
import java.util.Locale;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Calls that a service does not take, in its own words (asl-reference 5.6). */
@API(status = Status.INTERNAL)
public final class Refusals {

    private static final List<String> THROTTLING =
            List.of("TooManyRequests", "ProvisionedThroughputExceeded", "Throttl", "RequestLimitExceeded", "SlowDown");

    private static final String HTTP_BODY = "{\"message\":\"Too Many Requests\"}";

    private Refusals() {}

    /** The service has had too many calls. */
    public static TaskReply throttled(TaskCall call) {
        TaskResource resource = call.resource();
        if (resource.kind() == Kind.ACTIVITY) {
            throw new IllegalArgumentException(
                    call.site() + " waits for a worker of " + resource.arn() + ": nobody throttles that");
        }
        return switch (resource.service()) {
            case "http" -> TaskReply.failure("States.Http.StatusCode.429", HTTP_BODY);
            case "apigateway" -> TaskReply.failure("ApiGateway.429", HTTP_BODY);
            case "lambda" -> throttled(call, "Lambda.TooManyRequestsException", 429);
            case "dynamodb" -> throttled(call, prefix(resource) + ".ProvisionedThroughputExceededException", 400);
            default -> throttled(call, modelled(resource), 400);
        };
    }

    private static TaskReply throttled(TaskCall call, String error, int status) {
        String code = error.substring(error.indexOf('.') + 1);
        return TaskReply.failure(error, cause(call, "Rate exceeded", status, code));
    }

    /** A cause as the SDK behind the integration writes it. */
    public static String cause(TaskCall call, String message, int status, String code) {
        String requestId = Envelope.requestId(call);
        TaskResource resource = call.resource();
        if (resource.kind() == Kind.SDK) {
            String service = prefix(resource);
            return message + " (Service: " + service + ", Status Code: " + status + ", Request ID: " + requestId + ")";
        }
        return message + " (Service: " + serviceOfVersionOne(resource) + "; Status Code: " + status + "; Error Code: "
                + code + "; Request ID: " + requestId + "; Proxy: null)";
    }

    /** The error that the model has for this, else the one that most services raise although their models are silent. */
    private static String modelled(TaskResource resource) {
        if (find(resource) instanceof ContractFinding.Known known) {
            List<String> names =
                    known.contract().errors().stream().map(ServiceError::name).toList();
            for (String wanted : THROTTLING) {
                for (String name : names) {
                    if (name.contains(wanted)) {
                        return name;
                    }
                }
            }
        }
        return prefix(resource) + ".ThrottlingException";
    }

    private static String prefix(TaskResource resource) {
        if (find(resource) instanceof ContractFinding.Known known) {
            return known.contract().errorPrefix();
        }
        if (resource.kind() == Kind.SDK && resource.service().equals("dynamodb")) {
            return "DynamoDb";
        }
        String service = resource.service();
        return service.substring(0, 1).toUpperCase(Locale.ROOT) + service.substring(1);
    }

    /** {@code AWSLambda}, {@code AmazonSQS}: the name without which version 1 of the SDK speaks of no service. */
    private static String serviceOfVersionOne(TaskResource resource) {
        if (resource.service().equals("dynamodb")) {
            return "AmazonDynamoDBv2";
        }
        if (find(resource) instanceof ContractFinding.Known known) {
            String error = known.contract().unmodelledError();
            return error.substring(error.lastIndexOf('.') + 1).replaceFirst("Exception$", "");
        }
        return resource.service();
    }

    private static ContractFinding find(TaskResource resource) {
        return TaskContract.find(resource, ServiceCatalog.installed());
    }
}
