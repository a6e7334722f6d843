package dev.escapement.eventbus;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.integration.ApiRefusal;
import dev.escapement.json.Json;
import dev.escapement.json.JsonSyntaxException;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Chooses events as a rule of EventBridge does: every member of the pattern must be in the event, with one of the values it lists.
 *
 * <pre>{@code
 * EventPattern pattern = EventPattern.parse("""
 *         {"source": ["aws.states"], "detail": {"status": ["FAILED", "TIMED_OUT"], "name": [{"prefix": "order-"}]}}
 *         """);
 * pattern.matches(event);
 * }</pre>
 *
 * <p>Values are matched exactly, or by {@code prefix}, {@code suffix}, {@code equals-ignore-case}, {@code wildcard}, {@code anything-but},
 * {@code numeric} and {@code exists}; {@code $or} lists alternatives. {@code cidr} is refused.
 */
@API(status = Status.EXPERIMENTAL)
public final class EventPattern {

    private final JsonNode text;
    private final ObjectCondition condition;

    private EventPattern(JsonNode text, ObjectCondition condition) {
        this.text = text;
        this.condition = condition;
    }

    /**
     * A pattern from its text.
     *
     * @throws ApiRefusal when it is none, with what is wrong and where
     */
    public static EventPattern parse(String pattern) {
        try {
            return of(Json.parse(pattern));
        } catch (JsonSyntaxException problem) {
            throw PatternReader.invalid("", problem.getMessage());
        }
    }

    /** A pattern from JSON. */
    public static EventPattern of(JsonNode pattern) {
        return new EventPattern(pattern, PatternReader.read(pattern));
    }

    /** Whether it chooses the event. */
    public boolean matches(JsonNode event) {
        return condition.holds(event);
    }

    @Override
    public String toString() {
        return Json.write(text);
    }
}
