package dev.escapement.services;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows no service. */
record EmptyCatalog() implements ServiceCatalog {

    @Override
    public List<String> serviceNames() {
        return List.of();
    }

    @Override
    public @Nullable AwsService service(String name) {
        return null;
    }
}
