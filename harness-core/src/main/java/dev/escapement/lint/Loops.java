package dev.escapement.lint;

import dev.escapement.lint.Scope.Way;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Which states lie on a loop together: the strongly connected components of a scope, found as Kosaraju did. */
final class Loops {

    private final Map<Site, Site> loopOf;

    private Loops(Map<Site, Site> loopOf) {
        this.loopOf = loopOf;
    }

    /** Loops made of states of one kind only. */
    static Loops of(Scope scope, Predicate<Site> kind) {
        Map<Site, List<Site>> ahead = new LinkedHashMap<>();
        Map<Site, List<Site>> back = new LinkedHashMap<>();
        for (Site site : scope.sites()) {
            for (Way way : scope.waysFrom(site)) {
                if (kind.test(site) && kind.test(way.to())) {
                    ahead.computeIfAbsent(site, key -> new ArrayList<>()).add(way.to());
                    back.computeIfAbsent(way.to(), key -> new ArrayList<>()).add(site);
                }
            }
        }
        Map<Site, Site> loopOf = new LinkedHashMap<>();
        for (Site site : Order.of(scope.sites(), ahead).firstFirst()) {
            gather(site, back, loopOf);
        }
        return new Loops(loopOf);
    }

    /** Whether a way leads from a state of a loop to one of the same loop. */
    boolean contain(Way way) {
        Site loop = loopOf.get(way.from());
        return loop != null && loop.equals(loopOf.get(way.to()));
    }

    private static void gather(Site first, Map<Site, List<Site>> back, Map<Site, Site> loopOf) {
        ArrayDeque<Site> open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            Site site = open.removeFirst();
            if (loopOf.putIfAbsent(site, first) == null) {
                open.addAll(back.getOrDefault(site, List.of()));
            }
        }
    }
}
