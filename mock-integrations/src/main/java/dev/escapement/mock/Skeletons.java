package dev.escapement.mock;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.services.ContractFinding;
import dev.escapement.services.ServiceCatalog;
import dev.escapement.services.TaskContract;
import dev.escapement.services.TaskResource;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Answers made up from the models of the services, to start a script from. They need the artifact {@code service-models}.
 *
 * <pre>{@code
 * Skeletons.complete("arn:aws:states:::aws-sdk:s3:headObject");   // every member there is, to be cut down
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL)
public final class Skeletons {

    private Skeletons() {}

    /** The smallest answer that fits the model: an empty object when it may be anything. */
    public static JsonNode smallest(String resource) {
        return contract(resource).smallestResult();
    }

    /** An answer with every member that the model has. */
    public static JsonNode complete(String resource) {
        return contract(resource).completeResult();
    }

    static String payloadAsJava(TaskResource resource) {
        JsonNode payload =
                TaskContract.find(resource, ServiceCatalog.installed()) instanceof ContractFinding.Known known
                        ? known.contract().smallestResult()
                        : Json.emptyObject();
        return "\"" + Json.write(payload).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static TaskContract contract(String arn) {
        TaskResource resource = TaskResource.parse(arn.startsWith("arn:") ? arn : "arn:aws:states:::" + arn);
        if (resource == null) {
            throw new IllegalArgumentException("'" + arn + "' is no resource of a Task, such as"
                    + " arn:aws:states:::sqs:sendMessage or aws-sdk:s3:headObject");
        }
        ContractFinding finding = TaskContract.find(resource, ServiceCatalog.installed());
        if (finding instanceof ContractFinding.Known known) {
            return known.contract();
        }
        String hint = finding instanceof ContractFinding.Unmodelled
                        && ServiceCatalog.installed().serviceNames().isEmpty()
                ? "; add dev.escapement:service-models to the test class path"
                : "";
        throw new IllegalArgumentException(finding.describe() + hint);
    }
}
