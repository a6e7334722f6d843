package dev.escapement.mock.wire;

import dev.escapement.integration.TaskOutcome;
import dev.escapement.services.ContractFinding;
import dev.escapement.services.ServiceCatalog;
import dev.escapement.services.TaskContract;
import dev.escapement.services.TaskResource;
import dev.escapement.services.TaskResource.Kind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an error of a service is called in a workflow (asl-reference 5.6): {@code aws-sdk} integrations speak through version 2 of the SDK,
 * optimised ones through version 1, with other prefixes and another way to write a cause.
 *
 * @param unmodelled what an optimised integration calls an error that its service's model does not have; {@code null} for {@code aws-sdk}
 */
record ErrorNames(@Nullable String unmodelled) {

    static ErrorNames of(TaskResource resource) {
        if (resource.kind() != Kind.SDK
                && TaskContract.find(resource, ServiceCatalog.empty()) instanceof ContractFinding.Known known) {
            return new ErrorNames(known.contract().unmodelledError());
        }
        return new ErrorNames(null);
    }

    TaskOutcome.Failed name(ApiAnswer.Refused refused) {
        if (unmodelled == null) {
            return new TaskOutcome.Failed(refused.prefix() + "." + refused.exception(), refused.text());
        }
        String prefix = unmodelled.substring(0, unmodelled.indexOf('.'));
        String error = refused.modelled() ? prefix + "." + refused.exception() : unmodelled;
        return new TaskOutcome.Failed(error, refused.statusCode() == 0 ? clientText(refused) : olderText(refused));
    }

    private static String clientText(ApiAnswer.Refused refused) {
        String newer = " (SDK Attempt Count: 1)";
        String text = refused.text();
        return text.endsWith(newer) ? text.substring(0, text.length() - newer.length()) : text;
    }

    private String olderText(ApiAnswer.Refused refused) {
        return String.format(
                Locale.ROOT,
                "%s (Service: %s; Status Code: %d; Error Code: %s; Request ID: %s; Proxy: null)",
                refused.message(),
                olderServiceName(),
                refused.statusCode(),
                refused.code(),
                refused.requestId());
    }

    /** {@code SQS.AmazonSQSException} is an error of {@code AmazonSQS}. */
    private String olderServiceName() {
        String name = String.valueOf(unmodelled);
        String service = name.substring(name.indexOf('.') + 1, name.length() - "Exception".length());
        return service.equals("AmazonDynamoDB") ? "AmazonDynamoDBv2" : service;
    }
}
