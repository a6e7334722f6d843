package dev.escapement.fault.plan;

import dev.escapement.services.ContractFinding;
import dev.escapement.services.ServiceCatalog;
import dev.escapement.services.TaskContract;
import dev.escapement.services.TaskResource;
import dev.escapement.services.TaskResource.Kind;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How the service behind a resource names what can happen to any call, and how it words it (asl-reference 5.6, 5.7). */
final class ServiceErrors {

    private static final String REQUEST = "00000000-0000-0000-0000-000000000000";
    private static final Pattern THROTTLING =
            Pattern.compile("(?i).*(throttl|toomanyrequests|provisionedthroughput|slowdown|requestlimit).*");
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    private final TaskResource resource;
    private final @Nullable TaskContract contract;

    private ServiceErrors(TaskResource resource) {
        this.resource = resource;
        this.contract = TaskContract.find(resource, ServiceCatalog.installed()) instanceof ContractFinding.Known known
                ? known.contract()
                : null;
    }

    static ServiceErrors of(TaskResource resource) {
        return new ServiceErrors(resource);
    }

    /** Every error that the models list for the action. */
    List<String> modelled() {
        return contract == null
                ? List.of()
                : contract.errors().stream().map(error -> error.name()).toList();
    }

    ServiceError forTrouble(Trouble trouble) {
        return switch (trouble) {
            case THROTTLED -> isHttp() ? http(TOO_MANY_REQUESTS) : service(throttling(), "Rate exceeded", 400);
            case SERVER_ERROR -> isHttp() ? http(UNAVAILABLE) : service(internal(), "The service had a problem", 500);
            case CONNECTION_LOST ->
                new ServiceError(
                        resource.service().equals("http") ? "States.Http.Socket" : prefix() + ".SdkClientException",
                        "Unable to execute HTTP request: Connection reset");
            case DENIED ->
                new ServiceError(
                        "States.Permissions", "The role is not authorized to perform " + resource.resourceName());
            case ERROR -> new ServiceError("States.TaskFailed", "made to fail");
        };
    }

    private String throttling() {
        if (isLambda()) {
            return "Lambda.TooManyRequestsException";
        }
        if (resource.service().equals("dynamodb")) {
            return prefix() + ".ProvisionedThroughputExceededException";
        }
        return modelled().stream()
                .filter(name -> THROTTLING.matcher(name).matches())
                .findFirst()
                .orElse(prefix() + ".ThrottlingException");
    }

    private String internal() {
        if (isLambda()) {
            return "Lambda.ServiceException";
        }
        if (contract == null) {
            return prefix() + "." + prefix() + "Exception";
        }
        return contract.errors().stream()
                .filter(error -> error.httpStatus() != null && error.httpStatus() >= 500)
                .map(error -> error.name())
                .findFirst()
                .orElse(contract.unmodelledError());
    }

    private ServiceError http(int status) {
        String name = resource.service().equals("http") ? "States.Http.StatusCode." + status : "ApiGateway." + status;
        return new ServiceError(name, "{\"message\":\"" + status + "\"}");
    }

    private ServiceError service(String name, String message, int status) {
        String code = name.substring(name.lastIndexOf('.') + 1);
        boolean sdk = resource.kind() == Kind.SDK;
        return new ServiceError(
                name,
                sdk
                        ? message + " (Service: " + prefix() + ", Status Code: " + status + ", Request ID: " + REQUEST
                                + ")"
                        : message + " (Service: AWS" + prefix() + "; Status Code: " + status + "; Error Code: " + code
                                + "; Request ID: " + REQUEST + "; Proxy: null)");
    }

    private String prefix() {
        if (contract != null) {
            return contract.errorPrefix();
        }
        String service = resource.service();
        return isLambda() ? "Lambda" : Character.toUpperCase(service.charAt(0)) + service.substring(1);
    }

    private boolean isLambda() {
        return resource.service().equals("lambda");
    }

    private boolean isHttp() {
        return resource.kind() == Kind.SERVICE
                && (resource.service().equals("http") || resource.service().equals("apigateway"));
    }
}
