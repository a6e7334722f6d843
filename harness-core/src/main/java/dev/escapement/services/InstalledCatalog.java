package dev.escapement.services;

import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Looks once for a catalog next to this library. */
final class InstalledCatalog {

    static final ServiceCatalog EMPTY = new NoServices();

    static final ServiceCatalog FOUND = ServiceLoader.load(ServiceCatalog.class, ServiceCatalog.class.getClassLoader())
            .findFirst()
            .orElse(EMPTY);

    private InstalledCatalog() {}

    private record NoServices() implements ServiceCatalog {

        @Override
        public List<String> serviceNames() {
            return List.of();
        }

        @Override
        public @Nullable AwsService service(String name) {
            return null;
        }
    }
}
