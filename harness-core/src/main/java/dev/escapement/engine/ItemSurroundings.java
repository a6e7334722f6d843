package dev.escapement.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.behavior.Visit.MapItem;
import dev.escapement.expression.Bindings;
import dev.escapement.simulation.Draws;
import java.time.Instant;

/** A Map's surroundings while it looks at one item. */
record ItemSurroundings(StateVisit visit, MapItem item) implements Bindings.Surroundings {

    @Override
    public JsonNode context() {
        return VisitContext.of(visit, item);
    }

    @Override
    public Instant now() {
        return visit.now();
    }

    @Override
    public Draws draws() {
        return visit.draws();
    }
}
