package dev.escapement.parser;

import dev.escapement.services.TaskResource;
import dev.escapement.services.TaskResource.Kind;
import dev.escapement.services.TaskResource.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a Task calls (asl-reference 1.2.3, 6.1, 6.2). */
final class ResourceReader {

    private static final String FIELD = "Resource";

    private ResourceReader() {}

    static @Nullable TaskResource read(Fields fields, boolean express) {
        String arn = fields.text(FIELD);
        if (arn == null) {
            return null;
        }
        TaskResource resource = TaskResource.parse(arn);
        if (resource == null) {
            fields.problems()
                    .schema(
                            fields.location(FIELD),
                            arn.startsWith("arn:") ? unknown(arn) : "Value is not a valid resource ARN");
        } else if (express) {
            refuseWaiting(resource, fields);
        }
        return resource;
    }

    static String unknown(String arn) {
        return "The resource provided " + arn
                + " is not recognized. The value is not a valid resource ARN, or the resource is"
                + " not available in this region.";
    }

    private static void refuseWaiting(TaskResource resource, Fields fields) {
        String refusal = refusal(resource);
        if (refusal != null) {
            fields.problems().schema(fields.location(FIELD), "Express state machine does not support " + refusal);
        }
    }

    private static @Nullable String refusal(TaskResource resource) {
        if (resource.kind() == Kind.ACTIVITY) {
            return "Activity ARN";
        }
        if (resource.pattern() == Pattern.WAIT_FOR_TASK_TOKEN) {
            // The service's sentence ends in a blank (asl-reference 1.6.3).
            return "'.waitForTaskToken' service integration ";
        }
        return resource.pattern().submits() ? "'.sync' service integration" : null;
    }
}
