package dev.escapement.lint;

import dev.escapement.parser.SourceTree;
import dev.escapement.services.ServiceCatalog;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A machine as it was written.
 *
 * @param source its tree and text
 * @param scopes the machine itself and everything nested in it, outer ones first
 * @param express whether it is an Express workflow
 * @param catalog what is known of the services that it calls
 */
record Machine(SourceTree source, List<Scope> scopes, boolean express, ServiceCatalog catalog) {

    static Machine of(SourceTree source, boolean express, ServiceCatalog catalog) {
        List<Scope> scopes = new ArrayList<>();
        ArrayDeque<Scope> open = new ArrayDeque<>();
        open.add(new Scope(Spot.ROOT, source.root(), null));
        while (!open.isEmpty()) {
            Scope scope = open.removeFirst();
            scopes.add(scope);
            scope.sites().forEach(site -> open.addAll(site.inner()));
        }
        return new Machine(source, List.copyOf(scopes), express, catalog);
    }

    Stream<Site> sites() {
        return scopes.stream().flatMap(scope -> scope.sites().stream());
    }

    Stream<Site> tasks() {
        return sites().filter(site -> site.is("Task"));
    }

    Stream<Site> maps() {
        return sites().filter(site -> site.is("Map"));
    }
}
