package dev.escapement.fault.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.integration.TaskCall;
import dev.escapement.services.TaskResource;
import org.jspecify.annotations.Nullable;

/**
 * Calls of one service, action or function, wherever they are made.
 *
 * @param name {@code lambda}, {@code dynamodb:putItem}, {@code charge-card}, or {@code *} for all
 */
record Target(String name) implements Place {

    @Override
    public boolean matches(TaskCall call, int nthCall, int nthOfSite) {
        TaskResource resource = call.resource();
        return name.equals("*")
                || name.equals(resource.service())
                || name.equals(resource.resourceType())
                || name.equals(resource.action())
                || name.equals(resource.resourceType() + ":" + resource.action())
                || name.equals(calledFunction(call));
    }

    /** What {@code lambda:invoke} calls is said in its parameters. */
    private static @Nullable String calledFunction(TaskCall call) {
        JsonNode function = call.parameters().get("FunctionName");
        if (function == null || !function.isTextual()) {
            return null;
        }
        String text = function.textValue();
        int name = text.indexOf(":function:");
        return name < 0 ? text : text.substring(name + ":function:".length());
    }

    @Override
    public String toString() {
        return "@" + (name.contains("/") || name.contains("=") || name.contains(";") ? FaultText.quoted(name) : name);
    }
}
