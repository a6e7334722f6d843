package dev.escapement.services;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the call behind a Task: its request, its result and its errors, as the Task spells them.
 *
 * <pre>{@code
 * TaskResource put = TaskResource.parse("arn:aws:states:::aws-sdk:dynamodb:putItem");
 * if (TaskContract.find(put, ServiceCatalog.installed()) instanceof ContractFinding.Known known) {
 *     known.contract().problemsOfRequest(request);   // Required field 'TableName' is missing
 * }
 * }</pre>
 *
 * @param resource the call
 * @param spelling how it spells members
 * @param request what it takes, {@code null} when that is not modelled
 * @param result what the Task gets from it in the end, {@code null} when that may be anything
 * @param mockedResult what {@code TestState} takes for it: of a job the service's own report, even where the Task gets it with texts
 *     read as JSON (formats 3.2); {@code null} when that may be anything
 * @param errors what it is known to raise, as the Task reports it
 * @param unmodelledError what other errors of the service are called
 */
@API(status = Status.EXPERIMENTAL)
public record TaskContract(
        TaskResource resource,
        Spelling spelling,
        Shape.@Nullable Structure request,
        @Nullable Shape result,
        @Nullable Shape mockedResult,
        List<ServiceError> errors,
        String unmodelledError) {

    public TaskContract {
        errors = List.copyOf(errors);
    }

    /** Looks the resource up: optimised integrations in a table of this library, all others in the catalog. */
    public static ContractFinding find(TaskResource resource, ServiceCatalog catalog) {
        return new ContractSearch(catalog).find(resource);
    }

    /** The same errors, but any JSON in and out. */
    TaskContract ofAnyJson() {
        return new TaskContract(resource, spelling, null, null, null, errors, unmodelledError);
    }

    /** What stands before the dot in the names of its errors. */
    public String errorPrefix() {
        return unmodelledError.substring(0, unmodelledError.lastIndexOf('.'));
    }

    /** What {@code TestState} has against a mocked result; it reports the first problem. */
    public List<ShapeProblem> problemsOfMockedResult(JsonNode value, FieldValidationMode mode) {
        return mockedResult == null ? List.of() : ShapeCheck.ofMockedResult(mockedResult, value, spelling, mode);
    }

    /** Where a request does not fit, unknown members included. */
    public List<ShapeProblem> problemsOfRequest(JsonNode value) {
        return request == null ? List.of() : ShapeCheck.ofContract(request, value, spelling);
    }

    /** Where a result does not fit, unknown members included. */
    public List<ShapeProblem> problemsOfResult(JsonNode value) {
        return result == null ? List.of() : ShapeCheck.ofContract(result, value, spelling);
    }

    /** The smallest result that fits; an empty object when it may be anything. */
    public JsonNode smallestResult() {
        return result == null ? Json.emptyObject() : Skeleton.smallest(result, spelling);
    }

    /** A result with every member there is, to cut down to what a test needs. */
    public JsonNode completeResult() {
        return result == null ? Json.emptyObject() : Skeleton.complete(result, spelling);
    }
}
