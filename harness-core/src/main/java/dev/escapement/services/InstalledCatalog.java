package dev.escapement.services;

import java.util.ServiceLoader;

/** Looks once for a catalog next to this library, when somebody first asks for it. */
final class InstalledCatalog {

    static final ServiceCatalog FOUND = ServiceLoader.load(ServiceCatalog.class, ServiceCatalog.class.getClassLoader())
            .findFirst()
            .orElseGet(EmptyCatalog::new);

    private InstalledCatalog() {}
}
