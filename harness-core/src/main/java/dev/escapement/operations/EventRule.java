package dev.escapement.operations;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.eventbus.EventPattern;
import dev.escapement.integration.ApiRefusal;
import dev.escapement.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Starts an execution for every event that its pattern chooses.
 *
 * <pre>{@code
 * EventRule rule = account.events().rule(EventRule.starting(cleanUpArn).on("""
 *         {"source": ["aws.states"], "detail": {"status": ["FAILED"], "stateMachineArn": ["%s"]}}
 *         """.formatted(ordersArn)));
 * rule.executions();   // what it started so far
 * }</pre>
 *
 * <p>The input is the event, a part of it or a constant; input transformers are not known here.
 */
@API(status = Status.EXPERIMENTAL)
public final class EventRule {

    private static final int MOST_AT_A_TIME = 10_000;

    private final String target;
    private final EventPattern pattern;
    private final Function<JsonNode, JsonNode> input;
    private final List<Execution> executions = new ArrayList<>();
    private final List<ApiRefusal> refusals = new ArrayList<>();
    private boolean enabled = true;
    private Instant latest = Instant.MIN;
    private int startedNow;

    private EventRule(String target, EventPattern pattern, Function<JsonNode, JsonNode> input) {
        this.target = target;
        this.pattern = pattern;
        this.input = input;
    }

    /** A rule that starts a machine, a version or an alias, for no event so far. */
    public static EventRule starting(String arn) {
        return new EventRule(arn, EventPattern.parse("{\"source\": [{\"exists\": false}]}"), event -> event);
    }

    /** The same for the events that a pattern chooses. */
    public EventRule on(String eventPattern) {
        return new EventRule(target, EventPattern.parse(eventPattern), input);
    }

    /** The same with a part of the event as input, such as {@code /detail}; what is not there is {@code null}. */
    public EventRule withInputAt(String pointer) {
        JsonPointer place = JsonPointer.compile(pointer);
        return new EventRule(target, pattern, event -> {
            JsonNode part = event.at(place);
            return part.isMissingNode() ? Json.nothing() : part;
        });
    }

    /** The same with a constant input. */
    public EventRule withInput(String json) {
        JsonNode constant = Json.parse(json);
        return new EventRule(target, pattern, event -> constant);
    }

    /** From now on it chooses nothing. */
    public void disable() {
        enabled = false;
    }

    /** From now on it chooses again. */
    public void enable() {
        enabled = true;
    }

    /** What it started so far. */
    public List<Execution> executions() {
        return Collections.unmodifiableList(executions);
    }

    /** Why it could not start what it should have; the service would go on trying for a day. */
    public List<ApiRefusal> refusals() {
        return Collections.unmodifiableList(refusals);
    }

    boolean chooses(JsonNode event) {
        return enabled && pattern.matches(event);
    }

    /** Time cannot go on where each execution starts the next. */
    void invoke(JsonNode event, Executions account, Instant now) {
        startedNow = now.equals(latest) ? startedNow + 1 : 1;
        latest = now;
        if (startedNow > MOST_AT_A_TIME) {
            throw new IllegalStateException("The rule with the pattern " + pattern + " was to start more than "
                    + MOST_AT_A_TIME + " executions at " + now + "; does it choose what its own executions tell?");
        }
        try {
            executions.add(account.start(target, Json.write(input.apply(event))));
        } catch (ApiRefusal refusal) {
            refusals.add(refusal);
        }
    }
}
