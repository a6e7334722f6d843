package dev.escapement.services;

import java.util.ArrayList;
import java.util.List;

/** Guesses which call somebody meant who wrote one that does not exist; answers as written in a resource. */
final class NearestCalls {

    private final ServiceCatalog catalog;

    NearestCalls(ServiceCatalog catalog) {
        this.catalog = catalog;
    }

    /** Services of the SDK: those that people know under the name first, then those spelled alike. */
    List<String> sdkServices(String written) {
        List<String> known = catalog.serviceNames().stream()
                .filter(name -> isAliasOf(written, name))
                .toList();
        List<String> near = known.isEmpty() ? NearestNames.of(written, catalog.serviceNames()) : known;
        return prefixed("aws-sdk:", near);
    }

    /** Actions of a service of the SDK. */
    List<String> sdkActions(AwsService service, String written) {
        return prefixed("aws-sdk:" + service.name() + ":", NearestNames.of(written, service.actionNames()));
    }

    /** The same call through the SDK, and optimised integrations spelled alike. */
    List<String> integrations(TaskResource written) {
        List<String> near = new ArrayList<>();
        if (isAction(written.service(), written.action())) {
            near.add("aws-sdk:" + written.service());
        }
        near.addAll(NearestNames.of(written.service(), OptimisedTable.serviceNames()));
        return List.copyOf(near);
    }

    /** The same action through the SDK, and actions of the optimised integration spelled alike. */
    List<String> integrationActions(TaskResource written, List<OptimisedAction> actions) {
        List<String> near = new ArrayList<>();
        String twin = actions.get(0).service().sdkName();
        if (isAction(twin, written.action())) {
            near.add("aws-sdk:" + twin + ":" + written.action());
        }
        List<String> names = actions.stream().map(OptimisedAction::name).toList();
        near.addAll(prefixed(written.service() + ":", NearestNames.of(written.action(), names)));
        return List.copyOf(near);
    }

    private boolean isAliasOf(String written, String name) {
        AwsService service = catalog.service(name);
        return service != null && service.aliases().contains(written);
    }

    private boolean isAction(String serviceName, String action) {
        AwsService service = catalog.service(serviceName);
        AwsAction found = service == null ? null : service.action(action);
        return found != null && found.offered();
    }

    private static List<String> prefixed(String prefix, List<String> names) {
        return names.stream().map(name -> prefix + name).toList();
    }
}
