package dev.escapement.lint;

import dev.escapement.lint.Scope.Way;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What may enter each state of a machine, followed along all ways until nothing new turns up. */
final class PayloadMap {

    /** More ways than these to the same state say nothing new. */
    private static final int MOST_ALTERNATIVES = 24;

    private final boolean jsonata;
    private final Map<Site, Set<Payload>> entering = new LinkedHashMap<>();
    private final Map<Site, PayloadStep> steps = new LinkedHashMap<>();
    private final ArrayDeque<Arrival> arrivals = new ArrayDeque<>();

    private PayloadMap(boolean jsonata) {
        this.jsonata = jsonata;
    }

    private record Arrival(Site site, Payload payload) {}

    static PayloadMap of(Machine machine) {
        boolean jsonata = machine.source().root().path("QueryLanguage").asText().equals("JSONata");
        PayloadMap map = new PayloadMap(jsonata);
        map.start(machine.scopes().get(0), Payload.anything("input"));
        while (!map.arrivals.isEmpty()) {
            map.leave(map.arrivals.removeFirst());
        }
        return map;
    }

    /** Everything that may enter a state. */
    Map<Site, Set<Payload>> entering() {
        return entering;
    }

    PayloadStep step(Site site) {
        return steps.computeIfAbsent(site, each -> PayloadStep.of(each, speaksJsonata(each)));
    }

    private boolean speaksJsonata(Site site) {
        return site.has("QueryLanguage") ? site.field("QueryLanguage").asText().equals("JSONata") : jsonata;
    }

    private void start(Scope scope, Payload payload) {
        Site start = scope.start();
        if (start != null) {
            arrive(start, payload);
        }
    }

    private void arrive(Site site, Payload payload) {
        Set<Payload> known = entering.computeIfAbsent(site, each -> new LinkedHashSet<>());
        if (known.size() < MOST_ALTERNATIVES && known.add(payload)) {
            arrivals.add(new Arrival(site, payload));
        }
    }

    private void leave(Arrival arrival) {
        Site site = arrival.site;
        PayloadStep step = step(site);
        site.inner().forEach(scope -> start(scope, step.inside(arrival.payload)));
        for (Way way : site.scope().waysFrom(site)) {
            arrive(way.to(), onWay(step, way, arrival.payload));
        }
    }

    private static Payload onWay(PayloadStep step, Way way, Payload raw) {
        if (way.caught()) {
            return step.afterCatch(raw, way.part());
        }
        return way.part().spot().equals(way.from().spot())
                ? step.afterSuccess(raw)
                : step.afterRule(raw, way.part().json());
    }
}
