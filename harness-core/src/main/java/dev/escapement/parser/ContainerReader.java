package dev.escapement.parser;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.definition.State;
import dev.escapement.definition.Workflow;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the states of one container: a machine, a branch or an item processor. */
final class ContainerReader {

    /** More containers inside each other than anybody draws; every reader of a definition recurses into them. */
    private static final int DEEPEST = 50;

    private static final int LONGEST_NAME = 80;

    private final Reading reading;
    private final Enclosure enclosure;
    private final Fields container;
    private final Transitions transitions;
    private final Set<String> assigned;

    ContainerReader(Reading reading, Enclosure enclosure, Fields container) {
        this.reading = reading;
        this.enclosure = enclosure;
        this.container = container;
        this.transitions = reading.transitionsOf(container.location());
        this.assigned = new LinkedHashSet<>(enclosure.assignedOutside());
        this.assigned.addAll(AssignedNames.in(container.object().path("States")));
    }

    Reading reading() {
        return reading;
    }

    Enclosure enclosure() {
        return enclosure;
    }

    Transitions transitions() {
        return transitions;
    }

    /** The workflow; {@code null} when something in it was reported. */
    @Nullable Workflow read(FieldSet allowed) {
        container.require("States", "StartAt");
        allowed.check(container, enclosure.language());
        container.text("Comment");
        String startAt = container.text("StartAt");
        Fields fields = container.object("States");
        if (fields == null) {
            return null;
        }
        container.notEmpty("States");
        if (startAt != null) {
            transitions.startsAt(startAt, container.location("StartAt"));
        }
        Map<String, State> states = states(fields);
        return startAt != null && states.containsKey(startAt) ? new Workflow(startAt, states) : null;
    }

    private Map<String, State> states(Fields fields) {
        Map<String, State> states = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : fields.object().properties()) {
            State state = state(member.getKey(), member.getValue(), fields.location(member.getKey()));
            if (state != null) {
                states.put(member.getKey(), state);
            }
        }
        return states;
    }

    /** One of the states; {@code null} when something in it was reported. */
    @Nullable State state(String name, JsonNode value, Location location) {
        transitions.state(name, location);
        reading.name(name, location);
        if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
            reading.problems()
                    .report(
                            "INVALID_STATE_NAME",
                            location,
                            "The State name must have 1 to " + LONGEST_NAME + " characters");
        }
        Fields fields = new Fields(value, location, reading.problems());
        if (!value.isObject()) {
            fields.wrongType(location, "Object");
            transitions.end();
            return null;
        }
        return state(name, fields);
    }

    private @Nullable State state(String name, Fields fields) {
        StateType type = StateType.of(fields);
        QueryLanguage language = QueryLanguage.ofState(fields, enclosure.language());
        if (type != StateType.CHOICE && !fields.has("Next")) {
            // A state that lacks both Next and End has a problem of its own, which is not that the workflow never ends.
            transitions.end();
        }
        if (type == null) {
            keepWays(name, fields);
            return null;
        }
        Draft draft = new Draft(name, type, fields, language, this);
        State state = type.read(draft);
        StateFields.of(type).check(fields, language);
        return state;
    }

    /** A state of unknown type still leads somewhere, so that nothing behind it counts as unreachable. */
    private void keepWays(String name, Fields fields) {
        JsonNode next = fields.object().path("Next");
        if (next.isTextual()) {
            transitions.add(name, next.textValue(), fields.location("Next"));
        }
    }

    /** Reads a container whose states share this one's execution. */
    @Nullable Workflow inside(Fields inner, FieldSet allowed) {
        return nested(enclosure.inside(assigned), inner, allowed);
    }

    /** Reads a container whose states run as executions of their own. */
    @Nullable Workflow apart(Fields inner, FieldSet allowed, boolean express) {
        return nested(enclosure.apart(express), inner, allowed);
    }

    private @Nullable Workflow nested(Enclosure around, Fields inner, FieldSet allowed) {
        if (around.depth() > DEEPEST) {
            reading.problems().report("TOO_DEEPLY_NESTED", inner.location(), "The states are too deeply nested");
            return null;
        }
        return new ContainerReader(reading, around, inner).read(allowed);
    }
}
