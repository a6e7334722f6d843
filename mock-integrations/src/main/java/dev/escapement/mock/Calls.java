package dev.escapement.mock;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.integration.TaskCall;
import dev.escapement.json.Json;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The calls that were made, in their order: which, with which parameters, how often, when.
 *
 * <pre>{@code
 * Calls charges = script.calls().ofState("ChargeCard");
 * charges.count();                 // 3
 * charges.last().parameters();     // {"amount":12}
 * charges.times();                 // 09:00:00, 09:00:02, 09:00:06
 * }</pre>
 *
 * <p>A reading of the moment; the calls themselves are shared, not copied.
 */
@API(status = Status.EXPERIMENTAL)
public final class Calls implements Iterable<TaskCall> {

    private final String whose;
    private final List<TaskCall> calls;

    Calls(String whose, List<TaskCall> calls) {
        this.whose = whose;
        this.calls = calls;
    }

    /** Those of the state with this name. */
    public Calls ofState(String name) {
        return about(new Subject.OfState(name));
    }

    /** Those of this function. */
    public Calls ofFunction(String name) {
        return about(new Subject.OfFunction(name));
    }

    /** Those of this activity. */
    public Calls ofActivity(String name) {
        return about(new Subject.OfActivity(name));
    }

    /** Those of this resource, named as in {@link Script#resource}. */
    public Calls ofResource(String arn) {
        return about(Subject.OfResource.of(arn));
    }

    /** Those of which something holds. */
    public Calls where(Predicate<? super TaskCall> condition) {
        return new Calls(whose, calls.stream().filter(condition).toList());
    }

    /** How many there are. */
    public int count() {
        return calls.size();
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return calls.isEmpty();
    }

    /** The first. */
    public TaskCall first() {
        return number(1);
    }

    /** The last. */
    public TaskCall last() {
        return number(Math.max(1, calls.size()));
    }

    /** One of them, counted from 1. */
    public TaskCall number(int number) {
        if (number < 1 || number > calls.size()) {
            throw new ScriptException(
                    "There is no call number " + number + " of " + whose + ", there are " + calls.size());
        }
        return calls.get(number - 1);
    }

    /** The states that called, in order. */
    public List<String> states() {
        return calls.stream().map(call -> call.site().state()).toList();
    }

    /** The resolved parameters, in order. */
    public List<JsonNode> parameters() {
        return calls.stream().map(TaskCall::parameters).toList();
    }

    /** What the callees saw, in order: of a function its event, also behind {@code lambda:invoke}. */
    public List<JsonNode> inputs() {
        return calls.stream().map(Callee::input).toList();
    }

    /** When they were made. */
    public List<Instant> times() {
        return calls.stream().map(TaskCall::at).toList();
    }

    /** All of them. */
    public List<TaskCall> all() {
        return calls;
    }

    @Override
    public Iterator<TaskCall> iterator() {
        return calls.iterator();
    }

    /** A line for each: when, where, whom, with what. */
    @Override
    public String toString() {
        return calls.stream()
                .map(call -> call.at() + "  " + call.site() + "  "
                        + call.resource().arn() + "  " + Json.write(call.parameters()))
                .collect(Collectors.joining("\n"));
    }

    private Calls about(Subject subject) {
        return new Calls(
                subject.toString(), calls.stream().filter(subject::covers).toList());
    }
}
