package dev.escapement.junit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.json.JsonComparison;
import dev.escapement.reading.ForkedChild;
import dev.escapement.reading.ForkedChild.Ending;
import dev.escapement.reading.VisitedState;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about one iteration of an inline Map, or one branch of a Parallel.
 *
 * <pre>{@code
 * assertThat(execution).state("EachLine", each -> each
 *         .hasChildren(3)
 *         .child(0, first -> first.succeeded().hasInput("{\"sku\": 1}").visitedExactly("Reserve", "Price"))
 *         .child(1, second -> second.failed().state("Reserve", reserve -> reserve.hadErrors("OutOfStock"))));
 * }</pre>
 *
 * <p>Not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public class ChildAssert extends StoryAssert<ChildAssert, ForkedChild> {

    private final Execution execution;

    ChildAssert(Execution execution, ForkedChild child) {
        super(child, ChildAssert.class);
        this.execution = execution;
    }

    /** It came to a good end. */
    public ChildAssert succeeded() {
        return endedAs(Ending.SUCCEEDED);
    }

    /** It failed, and with it an attempt of its Map or Parallel. */
    public ChildAssert failed() {
        return endedAs(Ending.FAILED);
    }

    /** It was cut short because another failed. */
    public ChildAssert wasAborted() {
        return endedAs(Ending.ABORTED);
    }

    /** Its first state was given exactly this: for an iteration, its item or what was selected of it. */
    public ChildAssert hasInput(String json) {
        return has("input", json, actual.input());
    }

    /** It put out exactly this. */
    public ChildAssert hasOutput(String json) {
        return has("output", json, actual.output());
    }

    /** It entered these states of its own in this order; others may lie between them. */
    public ChildAssert visited(String... states) {
        KnownStates.of(execution).named(states);
        return met(
                Visits.inOrder(visits(), List.of(states)),
                "to visit " + String.join(", ", states) + " in this order in " + name(),
                "visited " + Visits.inWords(visits()));
    }

    /** It entered exactly these states of its own in this order. */
    public ChildAssert visitedExactly(String... states) {
        KnownStates.of(execution).named(states);
        return met(
                visits().equals(List.of(states)),
                "to visit exactly " + Visits.inWords(List.of(states)) + " in " + name(),
                "visited " + Visits.inWords(visits()));
    }

    /** Looks closer at what happened in one of its own states. */
    public ChildAssert state(String state, Consumer<StateAssert> assertions) {
        KnownStates.of(execution).named(state);
        assertions.accept(new StateAssert(StateInExecution.in(actual, execution, state)));
        return this;
    }

    @Override
    Execution execution() {
        return execution;
    }

    private ChildAssert endedAs(Ending ending) {
        return met(
                actual.ending() == ending,
                "to have " + name() + " " + inWords(ending),
                "it is " + inWords(actual.ending()));
    }

    private ChildAssert has(String what, String json, @Nullable JsonNode found) {
        return none(
                JsonComparison.EXACT.differences(Expected.json(json), found),
                "to have the " + what + " " + json.strip() + " in " + name(),
                "had not");
    }

    private List<String> visits() {
        return actual.visits().stream().map(VisitedState::state).toList();
    }

    private String name() {
        return actual.path().toString();
    }

    private static String inWords(Ending ending) {
        return ending.name().toLowerCase(Locale.ROOT);
    }
}
