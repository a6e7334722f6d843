package dev.escapement.statetest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.behavior.Visit.MapItem;
import dev.escapement.dataflow.ContextObject;
import dev.escapement.definition.GuardedState;
import dev.escapement.definition.State;
import dev.escapement.definition.TaskState;
import dev.escapement.json.Json;
import dev.escapement.simulation.Draws;
import org.jspecify.annotations.Nullable;

/** The context object of a request, or one made up like that of an Express workflow (formats 3.2, asl-reference 9.5). */
final class TestContext {

    /** The service calls every state so that it tries, also one of a machine (recorded). */
    static final String STATE_NAME = "StateName";

    private static final String STATES = "arn:aws:states:us-east-1:123456789012:";

    private final JsonNode whole;

    TestContext(TestedState tested, Scenario scenario, Outside outside) {
        JsonNode given = scenario.context();
        this.whole = given == null ? madeUp(tested, scenario, outside) : given;
    }

    JsonNode whole() {
        return whole;
    }

    /** With an item of the Map that is tried. */
    JsonNode of(MapItem item) {
        JsonNode section = ContextObject.mapItem(item.index(), item.key(), item.value(), item.source());
        return Json.with(whole, "Map", Json.object().put("Item", section).build());
    }

    private static JsonNode madeUp(TestedState tested, Scenario scenario, Outside outside) {
        State state = tested.state();
        Draws draws = new Draws(outside.choices(), () -> "state-test");
        String machine = draws.uuid().toString();
        String execution = draws.uuid().toString();
        return ContextObject.of(
                ContextObject.expressExecution(
                        STATES + "express:" + machine + ":" + execution,
                        scenario.input(),
                        execution,
                        scenario.roleArn(),
                        outside.now(),
                        null),
                ContextObject.stateMachine(STATES + "stateMachine:" + machine, machine),
                ContextObject.state(STATE_NAME, outside.now(), state instanceof GuardedState ? 0 : null),
                state instanceof TaskState task && task.hasToken()
                        ? draws.uuid().toString()
                        : null,
                item(tested, scenario));
    }

    private static @Nullable JsonNode item(TestedState tested, Scenario scenario) {
        return tested.insideMap() ? ContextObject.mapItem(0, null, scenario.input(), null) : null;
    }
}
