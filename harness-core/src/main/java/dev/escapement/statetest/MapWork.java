package dev.escapement.statetest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.behavior.ItemBatches;
import dev.escapement.behavior.Step;
import dev.escapement.behavior.ToleratedFailures;
import dev.escapement.definition.Distribution;
import dev.escapement.definition.MapState;
import dev.escapement.integration.TaskOutcome;
import dev.escapement.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What can be told of a Map whose iterations are not run: its items, its limits, and whether too many failed (formats 3.2). */
final class MapWork {

    private final MapState state;
    private final boolean insideMap;
    private final Scenario scenario;
    private final TestedVisit visit;
    private final Probe probe;

    MapWork(MapState state, boolean insideMap, Scenario scenario, TestedVisit visit, Probe probe) {
        this.state = state;
        this.insideMap = insideMap;
        this.scenario = scenario;
        this.visit = visit;
        this.probe = probe;
    }

    MapState state() {
        return state;
    }

    /** Lets the Map work on what its item reader would have read; without such data it looks for its items in its input. */
    void readItems() {
        Distribution distribution = state.distribution();
        String data = scenario.readerData();
        if (distribution != null && distribution.itemReader() != null && data != null) {
            visit.worksOn(ReadItems.from(data, distribution.itemReader(), visit.scope(), probe));
        }
    }

    /** What the iterations come to, of which only the mock can tell. */
    TaskOutcome outcome(Step.Fork iterations) {
        probe.reached(Stage.MAX_CONCURRENCY, Json.number(iterations.width()));
        ToleratedFailures tolerated = ToleratedFailures.of(state.tolerance(), visit.scope());
        inspect(tolerated);
        inspect(iterations);
        Integer failed = scenario.failedIterations();
        if (failed == null) {
            return scenario.mockedOutcome();
        }
        checkCount(failed, iterations.size());
        return judged(
                scenario.mockedOutcome(), tolerated.isGiven() && tolerated.isExceededBy(failed, iterations.size()));
    }

    /** A mocked error counts more than a number of failures; and where no threshold is given none is exceeded (recorded). */
    private static TaskOutcome judged(TaskOutcome mocked, boolean tooMany) {
        return tooMany && mocked instanceof TaskOutcome.Succeeded
                ? new TaskOutcome.Failed(ToleratedFailures.ERROR, ToleratedFailures.CAUSE)
                : mocked;
    }

    private void inspect(ToleratedFailures tolerated) {
        if (tolerated.count() != null) {
            probe.reached(Stage.TOLERATED_COUNT, Json.number(tolerated.count()));
        }
        if (tolerated.percentage() != null) {
            probe.reached(Stage.TOLERATED_PERCENTAGE, Json.number(tolerated.percentage()));
        }
    }

    private void inspect(Step.Fork iterations) {
        List<JsonNode> inputs = IntStream.range(0, iterations.size())
                .mapToObj(index -> iterations.child().apply(index).input())
                .toList();
        if (state.itemSelector() != null) {
            probe.reached(Stage.ITEM_SELECTOR, Json.array(inputs));
        }
        Distribution distribution = state.distribution();
        if (distribution != null && distribution.itemBatcher() != null) {
            List<JsonNode> batches = new ArrayList<>();
            ItemBatches.of(distribution.itemBatcher(), visit.scope(), inputs.iterator())
                    .forEachRemaining(batches::add);
            probe.reached(Stage.ITEM_BATCHER, Json.array(batches));
        }
    }

    /** An iteration in which a state is tried has not failed yet (documented). */
    private void checkCount(int failed, int iterations) {
        if (failed > iterations || (insideMap && failed == iterations)) {
            throw StateTestRefusedException.validation(
                    "Map iteration failure count must be less than or equal to the number of Map iterations",
                    insideMap ? ", and less for a Map inside another" : "");
        }
    }
}
