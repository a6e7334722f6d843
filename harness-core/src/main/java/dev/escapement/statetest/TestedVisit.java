package dev.escapement.statetest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.behavior.Visit;
import dev.escapement.dataflow.Inspection;
import dev.escapement.definition.State;
import dev.escapement.expression.Bindings;
import dev.escapement.simulation.Draws;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A stay in a state that nothing comes before and nothing after. */
final class TestedVisit implements Visit, Bindings.Surroundings {

    private final State state;
    private final Inspection probe;
    private final Outside outside;
    private final TestContext context;
    private final Bindings raw;
    private final Draws draws;

    private @Nullable Bindings scope;
    private @Nullable JsonNode readItems;

    TestedVisit(TestedState tested, Scenario scenario, Outside outside, Inspection probe) {
        this.state = tested.state();
        this.probe = probe;
        this.outside = outside;
        this.context = new TestContext(tested, scenario, outside);
        this.raw = Bindings.of(scenario.input(), scenario.variables()::get, this);
        this.draws = new Draws(outside.choices(), () -> "state-test/" + state.name());
    }

    /** A Map works on these instead of items of its own data. */
    void worksOn(JsonNode items) {
        this.readItems = items;
    }

    State state() {
        return state;
    }

    @Override
    public Bindings raw() {
        return raw;
    }

    @Override
    public Bindings scope() {
        Bindings known = scope;
        if (known == null) {
            known = state.flow().scope(raw, probe);
            scope = known;
        }
        return known;
    }

    @Override
    public JsonNode workInput() {
        return readItems == null ? state.flow().workInput(scope(), probe) : readItems;
    }

    @Override
    public Bindings scopeOf(MapItem item) {
        Bindings mine = scope();
        return new Bindings(
                mine.input(), mine.result(), mine.errorOutput(), mine.variables(), new OnItem(context.of(item), this));
    }

    @Override
    public Instant now() {
        return outside.now();
    }

    @Override
    public JsonNode context() {
        return context.whole();
    }

    @Override
    public Draws draws() {
        return draws;
    }

    /** What surrounds the selection of one item. */
    private record OnItem(JsonNode context, TestedVisit visit) implements Bindings.Surroundings {

        @Override
        public Instant now() {
            return visit.now();
        }

        @Override
        public Draws draws() {
            return visit.draws();
        }
    }
}
