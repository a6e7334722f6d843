package dev.escapement.lint;

import dev.escapement.lint.Scope.Way;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Set;

/** The states that only run after an error was caught. */
final class Compensations {

    private final Set<Site> sites;

    private Compensations(Set<Site> sites) {
        this.sites = sites;
    }

    static Compensations of(Machine machine) {
        Set<Site> compensations = new LinkedHashSet<>();
        for (Scope scope : machine.scopes()) {
            Set<Site> regular = reached(scope, false);
            Set<Site> all = reached(scope, true);
            all.removeAll(regular);
            compensations.addAll(all);
        }
        return new Compensations(compensations);
    }

    /** What is reached from the start of a scope, with or without the ways that errors take. */
    private static Set<Site> reached(Scope scope, boolean withErrors) {
        Set<Site> reached = new LinkedHashSet<>();
        Site start = scope.start();
        if (start != null) {
            reached.add(start);
        }
        ArrayDeque<Site> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            Site site = open.removeFirst();
            for (Way way : scope.waysFrom(site)) {
                if ((withErrors || !way.caught()) && reached.add(way.to())) {
                    open.add(way.to());
                }
            }
        }
        return reached;
    }

    /** Whether the state, or one around it, runs only after an error. */
    boolean contain(Site site) {
        for (Site each = site; each != null; each = each.scope().owner()) {
            if (sites.contains(each)) {
                return true;
            }
        }
        return false;
    }
}
