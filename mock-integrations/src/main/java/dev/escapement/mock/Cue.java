package dev.escapement.mock;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.integration.TaskCall;
import dev.escapement.simulation.StrandPath;
import java.util.function.Predicate;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Which calls a line of a script means; all conditions must hold. What they are told follows: see {@link Answers}.
 *
 * <pre>{@code
 * script.state("Charge").inIteration("Each", 3).onAttempt(1).throttles();
 * }</pre>
 *
 * <p>Conditions look at the <em>input</em> of the callee: of a function its event, also behind {@code lambda:invoke}, of a child
 * execution its input, of everything else the resolved parameters. Not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public final class Cue extends Answers {

    Cue(Play play, Rule rule) {
        super(play, rule);
    }

    /** A JSONPath finds something in the input: {@code "$.items[?(@.qty > 10)]"}, in the full dialect of Jayway JsonPath. */
    public Cue whenInput(String jsonPath) {
        PathQuestion path = PathQuestion.of(jsonPath);
        return given("whenInput(\"" + jsonPath + "\")", call -> path.findsSomethingIn(Callee.input(call)));
    }

    /** A JSONPath finds this JSON value in the input: {@code whenInput("$.country", "\"NZ\"")}. */
    public Cue whenInput(String jsonPath, String json) {
        PathQuestion path = PathQuestion.of(jsonPath);
        JsonNode expected = Payload.json(json);
        return given(
                "whenInput(\"" + jsonPath + "\", \"" + json + "\")", call -> path.finds(expected, Callee.input(call)));
    }

    /** A JSONPath finds something in the parameters, the input among them. */
    public Cue whenParameters(String jsonPath) {
        PathQuestion path = PathQuestion.of(jsonPath);
        return given("whenParameters(\"" + jsonPath + "\")", call -> path.findsSomethingIn(call.parameters()));
    }

    /** A JSONata expression is true; it may speak of {@code $input}, {@code $parameters}, {@code $attempt} and {@code $visit}. */
    public Cue whenJsonata(String expression) {
        FormulaQuestion formula = FormulaQuestion.of(expression);
        return given("whenJsonata(\"" + expression + "\")", formula::holds);
    }

    /** Whatever Java can say about a call: {@code whenCall(call -> call.roleArn() != null)}. */
    public Cue whenCall(Predicate<? super TaskCall> condition) {
        return given("whenCall(…)", condition);
    }

    /** In the iteration of this Map, counted from 0. */
    public Cue inIteration(String map, int index) {
        return given("inIteration(\"" + map + "\", " + index + ")", call -> isWithin(call, map, index));
    }

    /** In the branch of this Parallel, counted from 0. */
    public Cue inBranch(String parallel, int index) {
        return given("inBranch(\"" + parallel + "\", " + index + ")", call -> isWithin(call, parallel, index));
    }

    /** In executions of the machine with this name, and in those that its distributed Maps start. */
    public Cue inMachine(String name) {
        return given("inMachine(\"" + name + "\")", call -> call.machineName().equals(name));
    }

    /** In this attempt of the state, counted from 1. */
    public Cue onAttempt(int attempt) {
        return given("onAttempt(" + attempt + ")", call -> call.site().attempt() == attempt);
    }

    /** In this visit of the state by its branch or iteration, counted from 1. */
    public Cue onVisit(int visit) {
        return given("onVisit(" + visit + ")", call -> call.site().occurrence() == visit);
    }

    private Cue given(String words, Predicate<? super TaskCall> holds) {
        require(new Condition(words, holds));
        return this;
    }

    private static boolean isWithin(TaskCall call, String state, int index) {
        for (@Nullable StrandPath at = call.site().strand(); at != null; at = at.parent()) {
            if (at.index() == index && at.state().equals(state)) {
                return true;
            }
        }
        return false;
    }
}
