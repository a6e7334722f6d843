package dev.escapement.operations;

import dev.escapement.integration.ApiRefusal;
import org.jspecify.annotations.Nullable;

/** What the service says when it does not carry out a request, in one place (asl-reference 8, 9). */
final class Refusals {

    private Refusals() {}

    static ApiRefusal invalidArn(String arn) {
        return new ApiRefusal("InvalidArn", "Invalid Arn: 'Invalid ARN prefix: " + arn + "'");
    }

    static ApiRefusal wrongKind(String kind) {
        return new ApiRefusal("InvalidArn", "Invalid Arn: 'Resource type not valid in this context: " + kind + "'");
    }

    static ApiRefusal labelled() {
        return new ApiRefusal("ValidationException", "This operation does not support labeled state machine ARNs")
                .with("reason", "API_DOES_NOT_SUPPORT_LABELED_ARNS");
    }

    static ApiRefusal noMachine(String arn) {
        return new ApiRefusal("StateMachineDoesNotExist", "State Machine Does Not Exist: '" + arn + "'");
    }

    static ApiRefusal machineDeleting(String arn) {
        return new ApiRefusal("StateMachineDeleting", "State Machine is deleting: '" + arn + "'");
    }

    static ApiRefusal machineExists(String arn) {
        return new ApiRefusal("StateMachineAlreadyExists", "State Machine Already Exists: '" + arn + "'");
    }

    static ApiRefusal noExecution(String arn) {
        return new ApiRefusal("ExecutionDoesNotExist", "Execution Does Not Exist: '" + arn + "'");
    }

    static ApiRefusal noActivity(String arn) {
        return new ApiRefusal("ActivityDoesNotExist", "Activity Does Not Exist: '" + arn + "'");
    }

    static ApiRefusal noSuchResource() {
        return new ApiRefusal("ResourceNotFound", "Request references a resource that does not exist.");
    }

    static ApiRefusal noResource(String arn) {
        return new ApiRefusal("ResourceNotFound", "Resource not found: '" + arn + "'").with("resourceName", arn);
    }

    static ApiRefusal wrongType() {
        return new ApiRefusal(
                "StateMachineTypeNotSupported", "This operation is not supported by this type of state machine");
    }

    static ApiRefusal conflict(String text) {
        return new ApiRefusal("ConflictException", text);
    }

    static ApiRefusal quotaExceeded(String text) {
        return new ApiRefusal("ServiceQuotaExceededException", text);
    }

    static ApiRefusal missing(String text) {
        return new ApiRefusal("MissingRequiredParameter", text);
    }

    static ApiRefusal throttled() {
        return new ApiRefusal("ThrottlingException", "Rate exceeded");
    }

    static ApiRefusal invalidToken() {
        return new ApiRefusal("InvalidToken", "Invalid Token: 'Invalid token'");
    }

    static ApiRefusal invalid(String text) {
        return new ApiRefusal("ValidationException", text);
    }

    static ApiRefusal routing(String text) {
        return invalid(text).with("reason", "INVALID_ROUTING_CONFIGURATION");
    }

    /** A member of a request that does not meet what the service's model says of it. */
    static ApiRefusal constraint(@Nullable String value, String member, String constraint) {
        String shown = value == null ? "null" : "'" + value + "'";
        return invalid("1 validation error detected: Value " + shown + " at '" + member
                + "' failed to satisfy constraint: " + constraint);
    }

    static ApiRefusal tooLong(String value, String member, int longest) {
        return constraint(value, member, "Member must have length less than or equal to " + longest);
    }
}
