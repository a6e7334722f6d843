package dev.escapement.mock.lambda;

import dev.escapement.integration.TaskCall;
import dev.escapement.services.TaskResource;
import dev.escapement.services.TaskResource.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Finds the name in all that may stand for a function: {@code charge-card}, {@code charge-card:live},
 * {@code 123456789012:function:charge-card}, {@code arn:aws:lambda:us-east-1:123456789012:function:charge-card:7}.
 */
final class FunctionName {

    private FunctionName() {}

    /** The name of the function that a Task calls; {@code null} when it calls something else. */
    static @Nullable String calledBy(TaskCall call) {
        TaskResource resource = call.resource();
        if (resource.kind() == Kind.FUNCTION) {
            return of(resource.action());
        }
        boolean invokes = resource.kind() != Kind.ACTIVITY
                && resource.service().equals("lambda")
                && resource.action().equals("invoke");
        return invokes ? of(call.parameters().path("FunctionName").asText("")) : null;
    }

    /** How the Task wants it to run; by its ARN it is always waited for, whatever its input says. */
    static String invocationType(TaskCall call) {
        return call.resource().kind() == Kind.FUNCTION
                ? "RequestResponse"
                : call.parameters().path("InvocationType").asText("RequestResponse");
    }

    /** Its ARN, with the qualifier that the Task named. */
    static String arnOf(String name, TaskCall call) {
        if (call.resource().kind() == Kind.FUNCTION) {
            return call.resource().arn();
        }
        String written = call.parameters().path("FunctionName").asText("");
        if (written.startsWith("arn:")) {
            return written;
        }
        String[] execution = call.executionArn().split(":", 6);
        String qualifier = call.parameters().path("Qualifier").asText("");
        return "arn:" + execution[1] + ":lambda:" + execution[3] + ":" + execution[4] + ":function:" + name
                + (qualifier.isEmpty() ? "" : ":" + qualifier);
    }

    static String of(String written) {
        int function = written.indexOf("function:");
        String named = function < 0 ? written : written.substring(function + "function:".length());
        int qualifier = named.indexOf(':');
        return qualifier < 0 ? named : named.substring(0, qualifier);
    }
}
