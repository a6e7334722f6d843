package dev.escapement.services;

import dev.escapement.services.ContractFinding.Known;
import dev.escapement.services.ContractFinding.NotOffered;
import dev.escapement.services.ContractFinding.UnknownAction;
import dev.escapement.services.ContractFinding.UnknownService;
import dev.escapement.services.ContractFinding.Unmodelled;
import dev.escapement.services.ContractFinding.UnsupportedPattern;
import dev.escapement.services.OptimisedAction.Api;
import dev.escapement.services.TaskResource.Pattern;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out what is known of a resource. */
final class ContractSearch {

    private static final Set<Pattern> SDK_PATTERNS =
            Collections.unmodifiableSet(EnumSet.of(Pattern.REQUEST_RESPONSE, Pattern.WAIT_FOR_TASK_TOKEN));

    /** What a Task that names a function calls. */
    private static final OptimisedAction INVOKE = Objects.requireNonNull(OptimisedTable.find("lambda", "invoke"));

    private final ServiceCatalog catalog;
    private final NearestCalls nearest;

    ContractSearch(ServiceCatalog catalog) {
        this.catalog = catalog;
        this.nearest = new NearestCalls(catalog);
    }

    ContractFinding find(TaskResource resource) {
        return switch (resource.kind()) {
            case SDK -> findSdk(resource);
            case SERVICE -> findOptimised(resource);
            case FUNCTION -> new Known(contract(resource, INVOKE).ofAnyJson());
            case ACTIVITY -> new Unmodelled(resource);
        };
    }

    private ContractFinding findSdk(TaskResource resource) {
        if (!SDK_PATTERNS.contains(resource.pattern())) {
            return new UnsupportedPattern(resource, SDK_PATTERNS);
        }
        if (catalog.serviceNames().isEmpty()) {
            return new Unmodelled(resource);
        }
        AwsService service = catalog.service(resource.service());
        if (service == null) {
            return new UnknownService(resource, nearest.sdkServices(resource.service()));
        }
        AwsAction action = service.action(resource.action());
        if (action == null) {
            return new UnknownAction(resource, nearest.sdkActions(service, resource.action()));
        }
        return action.offered() ? new Known(contract(resource, service, action)) : new NotOffered(resource);
    }

    private static TaskContract contract(TaskResource resource, AwsService service, AwsAction action) {
        String prefix = service.errorPrefix();
        // What a callback hands back is the worker's own JSON, not the service's answer.
        Shape result = resource.pattern() == Pattern.REQUEST_RESPONSE ? action.response() : null;
        return new TaskContract(
                resource,
                Spelling.SDK,
                action.request(),
                result,
                result,
                action.errors(),
                prefix + "." + prefix + "Exception");
    }

    private ContractFinding findOptimised(TaskResource resource) {
        List<OptimisedAction> actions = OptimisedTable.actionsOf(resource.service());
        if (actions.isEmpty()) {
            return new UnknownService(resource, nearest.integrations(resource));
        }
        OptimisedAction action = OptimisedTable.find(resource.service(), resource.action());
        if (action == null) {
            return new UnknownAction(resource, nearest.integrationActions(resource, actions));
        }
        return action.patterns().contains(resource.pattern())
                ? new Known(contract(resource, action))
                : new UnsupportedPattern(resource, action.patterns());
    }

    private TaskContract contract(TaskResource resource, OptimisedAction action) {
        AwsAction behind = actionBehind(action.api());
        List<ServiceError> errors = behind == null ? List.of() : behind.errors();
        OptimisedShapes shapes = new OptimisedShapes(catalog, action);
        return new TaskContract(
                resource,
                Spelling.OPTIMISED,
                shapes.request(behind),
                shapes.result(behind, resource.pattern()),
                shapes.mockedResult(behind, resource.pattern()),
                errors.stream().map(action.service()::named).toList(),
                action.service().unmodelledError());
    }

    private @Nullable AwsAction actionBehind(@Nullable Api api) {
        AwsService service = api == null ? null : catalog.service(api.service());
        return api == null || service == null ? null : service.action(api.action());
    }
}
