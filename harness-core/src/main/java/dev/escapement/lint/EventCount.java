package dev.escapement.lint;

import dev.escapement.services.TaskResource;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many events states write when all goes well (asl-reference 3). */
final class EventCount {

    /** Entered, exited. */
    private static final int PLAIN = 2;

    /** Scheduled, started, succeeded. */
    private static final int CALL = 3;

    /** Of a Parallel or Map: started, succeeded; of an item of a Map the same. */
    private static final int FRAME = 2;

    /** A Map in a Map has a few items at least. */
    private static final int INNER_ITEMS = 10;

    /** Enough for any limit, and far from where numbers end. */
    private static final long PLENTY = 1_000_000;

    private EventCount() {}

    /** Whether nothing of this state counts against a limit: Express workflows keep no history. */
    static boolean writesNoHistory(Machine machine, Site site) {
        for (Site owner = site.scope().owner();
                owner != null;
                owner = owner.scope().owner()) {
            if (owner.isDistributed()) {
                return owner.processor()
                        .path("ProcessorConfig")
                        .path("ExecutionType")
                        .asText()
                        .equals("EXPRESS");
            }
        }
        return machine.express();
    }

    /** The events of one item of a Map. */
    static long ofItem(Site map) {
        return FRAME + ofScope(map.inner().get(0));
    }

    private static long ofState(Site site) {
        if (site.is("Parallel")) {
            return PLAIN
                    + FRAME
                    + site.inner().stream().mapToLong(EventCount::ofScope).sum();
        }
        if (site.is("Map")) {
            return PLAIN + FRAME + (site.isDistributed() ? FRAME : INNER_ITEMS * ofItem(site));
        }
        TaskResource resource = site.resource();
        return resource == null ? PLAIN : PLAIN + CALL + (resource.pattern().submits() ? 1 : 0);
    }

    /** Those of the way through a scope that writes most, going round no loop twice. */
    private static long ofScope(Scope scope) {
        Map<Site, Long> longest = new LinkedHashMap<>();
        for (Site site : Order.of(scope).lastFirst()) {
            long after = scope.waysFrom(site).stream()
                    .mapToLong(way -> longest.getOrDefault(way.to(), 0L))
                    .max()
                    .orElse(0);
            longest.put(site, Math.min(ofState(site) + after, PLENTY));
        }
        Site start = scope.start();
        return start == null ? 0 : longest.getOrDefault(start, 0L);
    }
}
