package dev.escapement.fault.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.integration.TaskCall;
import dev.escapement.services.TaskResource;
import org.jspecify.annotations.Nullable;

/**
 * Calls of one service, action or function, wherever they are made.
 *
 * @param name {@code lambda}, {@code dynamodb:putItem}, {@code charge-card}, or {@code *} for all
 * @param turn which of the calls in the whole simulation
 */
record Target(String name, Site.Calls turn) implements Place {

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
        boolean plain = "/=;#\"".chars().noneMatch(sign -> name.indexOf(sign) >= 0);
        return "@" + (plain ? name : FaultText.quoted(name)) + turn;
    }
}
