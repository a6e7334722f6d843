package dev.escapement.lint;

import dev.escapement.lint.Scope.Way;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The states of a scope in an order in which each stands before those it leads to, as far as loops allow. */
final class Order {

    private final Map<Site, List<Site>> ahead;
    private final Set<Site> seen = new LinkedHashSet<>();
    private final List<Site> finished = new ArrayList<>();

    private Order(Map<Site, List<Site>> ahead) {
        this.ahead = ahead;
    }

    static Order of(Scope scope) {
        Map<Site, List<Site>> ahead = new LinkedHashMap<>();
        scope.sites()
                .forEach(site -> ahead.put(
                        site, scope.waysFrom(site).stream().map(Way::to).toList()));
        return of(scope.sites(), ahead);
    }

    /** Of states that lead to each other in the given ways. */
    static Order of(Collection<Site> sites, Map<Site, List<Site>> ahead) {
        Order order = new Order(ahead);
        sites.forEach(order::follow);
        return order;
    }

    List<Site> lastFirst() {
        return Collections.unmodifiableList(finished);
    }

    List<Site> firstFirst() {
        List<Site> reversed = new ArrayList<>(finished);
        Collections.reverse(reversed);
        return reversed;
    }

    /** Goes as deep as it can, on a stack of its own, and takes down each state when all behind it are done. */
    private void follow(Site start) {
        ArrayDeque<Visit> open = new ArrayDeque<>();
        enter(start, open);
        while (!open.isEmpty()) {
            Site next = open.getLast().ahead.pollFirst();
            if (next == null) {
                finished.add(open.removeLast().site);
            } else {
                enter(next, open);
            }
        }
    }

    private void enter(Site site, ArrayDeque<Visit> open) {
        if (seen.add(site)) {
            open.addLast(new Visit(site, new ArrayDeque<>(ahead.getOrDefault(site, List.of()))));
        }
    }

    private record Visit(Site site, ArrayDeque<Site> ahead) {}
}
