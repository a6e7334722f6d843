package dev.escapement.mock;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.integration.TaskCall;
import dev.escapement.services.TaskResource;
import dev.escapement.services.TaskResource.Kind;

/** Who is called, and what it gets, as far as the call tells. */
final class Callee {

    private Callee() {}

    /** What the callee itself sees: of a function or a child its input, of any other service the parameters. */
    static JsonNode input(TaskCall call) {
        TaskResource resource = call.resource();
        if (resource.kind() != Kind.SERVICE) {
            return call.parameters();
        }
        return switch (resource.service()) {
            case "lambda" -> call.parameters().path("Payload");
            case "states" -> call.parameters().path("Input");
            default -> call.parameters();
        };
    }

    /** The name of the function, empty when none is called. */
    static String function(TaskCall call) {
        TaskResource resource = call.resource();
        if (resource.kind() == Kind.FUNCTION) {
            return withoutQualifier(resource.action());
        }
        return resource.service().equals("lambda") ? functionOf(text(call, "FunctionName")) : "";
    }

    /** The name of the function, activity, machine, table, queue or topic; empty when the call tells none. */
    static String name(TaskCall call) {
        TaskResource resource = call.resource();
        if (resource.kind() == Kind.ACTIVITY) {
            return resource.action();
        }
        if (resource.kind() == Kind.FUNCTION || resource.service().equals("lambda")) {
            return function(call);
        }
        for (String member :
                new String[] {"StateMachineArn", "TableName", "QueueUrl", "TopicArn", "Bucket", "JobName"}) {
            String value = text(call, member);
            if (!value.isEmpty()) {
                return value.substring(Math.max(value.lastIndexOf(':'), value.lastIndexOf('/')) + 1);
            }
        }
        return "";
    }

    /** A name, a partial ARN ({@code 123456789012:function:pay}) or a whole one, each perhaps with a qualifier. */
    private static String functionOf(String written) {
        int marker = written.indexOf(":function:");
        return withoutQualifier(marker < 0 ? written : written.substring(marker + ":function:".length()));
    }

    private static String withoutQualifier(String name) {
        int colon = name.indexOf(':');
        return colon < 0 ? name : name.substring(0, colon);
    }

    private static String text(TaskCall call, String member) {
        return call.parameters().path(member).asText("");
    }
}
