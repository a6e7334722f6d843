package dev.escapement.parser;

import dev.escapement.services.ContractFinding;
import dev.escapement.services.ContractFinding.UnknownAction;
import dev.escapement.services.ContractFinding.UnknownService;
import dev.escapement.services.ContractFinding.UnsupportedPattern;
import dev.escapement.services.ServiceCatalog;
import dev.escapement.services.TaskContract;
import dev.escapement.services.TaskResource;
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
        String refusal = resource == null ? noResource(arn) : refusal(resource, express);
        if (refusal != null) {
            fields.problems().schema(fields.location(FIELD), refusal);
        }
        return resource;
    }

    private static String noResource(String arn) {
        return arn.startsWith("arn:") ? unknown(arn) : "Value is not a valid resource ARN";
    }

    static String unknown(String arn) {
        return "The resource provided " + arn
                + " is not recognized. The value is not a valid resource ARN, or the resource is"
                + " not available in this region.";
    }

    private static @Nullable String refusal(TaskResource resource, boolean express) {
        if (!exists(resource)) {
            return unknown(resource.arn());
        }
        String waiting = express ? resource.unsupportedByExpress() : null;
        return waiting == null ? null : "Express state machine does not support " + waiting;
    }

    /** Optimised integrations are a closed list; what the SDK offers grows every week, so only its patterns count. */
    private static boolean exists(TaskResource resource) {
        ContractFinding finding = TaskContract.find(resource, ServiceCatalog.empty());
        return !(finding instanceof UnknownService
                || finding instanceof UnknownAction
                || finding instanceof UnsupportedPattern);
    }
}
