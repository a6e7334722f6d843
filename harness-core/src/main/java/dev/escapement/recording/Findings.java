package dev.escapement.recording;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.json.JsonSyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the documents of a file tell, sorted by execution. */
final class Findings {

    private final Draft history = new Draft();
    private final Map<String, Draft> logged = new LinkedHashMap<>();
    private final List<RecordedExecution> listed = new ArrayList<>();
    private int position;

    /** Takes in one document, whatever it is. */
    void take(JsonNode document) {
        if (document.isArray()) {
            document.forEach(this::takeElement);
        } else if (!takenAsDescription(document) && !takenAsEvents(document)) {
            throw new UnreadableRecording(
                    "it is not the history of an execution: expected is what get-execution-history"
                            + " prints, an object with the array 'events', or records of the log; this is "
                            + told(document));
        }
    }

    Draft history() {
        return history;
    }

    /** The executions whose records were found in a log, by ARN. */
    Map<String, Draft> logged() {
        return logged;
    }

    /** What ListExecutions told. */
    List<RecordedExecution> listed() {
        return listed;
    }

    private boolean takenAsEvents(JsonNode document) {
        JsonNode events = first(document, "events", "Events");
        if (isLogRecord(document)) {
            takeLogRecord(document);
        } else if (events.isArray()) {
            takePage(document, events);
        } else if (document.path("results").isArray()) {
            // CloudWatch Logs Insights, as get-query-results prints it.
            document.path("results").forEach(this::takeElement);
        } else {
            return false;
        }
        return true;
    }

    private void takePage(JsonNode document, JsonNode events) {
        events.forEach(this::takeElement);
        JsonNode token = first(document, "nextToken", "NextToken");
        if (token.isTextual()) {
            history.leaveOff();
        } else {
            history.goOn();
        }
    }

    /** A page of a list of pages, an event, or a record of the log in one of its wrappings. */
    private void takeElement(JsonNode element) {
        boolean event = element.has("type") && element.has("id") && !element.has("event_timestamp");
        JsonNode message = event ? null : logMessage(element);
        if (event) {
            addEvent(element);
        } else if (message != null) {
            takeMessage(message);
        } else if (isLogRecord(element)) {
            takeLogRecord(element);
        } else if (element.has("type") || element.has("Type") || !element.isObject()) {
            addEvent(element);
        } else {
            take(element);
        }
    }

    private void addEvent(JsonNode event) {
        position++;
        history.add(EventReader.ofHistory(event, position));
    }

    /** What the log wraps around a record: filter-log-events says message, Insights @message, as a member or as a field. */
    private static @Nullable JsonNode logMessage(JsonNode element) {
        if (element.isArray()) {
            for (JsonNode field : element) {
                if (field.path("field").asText().equals("@message")) {
                    return field.path("value");
                }
            }
            throw new UnreadableRecording(
                    "a row of the query has no field @message, which holds the record: end the query with"
                            + " 'fields @timestamp, @message'; this is " + told(element));
        }
        JsonNode message = first(element, "message", "@message");
        return message.isMissingNode() ? null : message;
    }

    private void takeMessage(JsonNode message) {
        JsonNode entry;
        try {
            entry = message.isTextual() ? Json.parse(message.textValue()) : message;
        } catch (JsonSyntaxException problem) {
            // The log group may be shared with others.
            return;
        }
        if (isLogRecord(entry)) {
            takeLogRecord(entry);
        }
    }

    private static boolean isLogRecord(JsonNode node) {
        return node.has("execution_arn") && node.has("event_timestamp");
    }

    private void takeLogRecord(JsonNode node) {
        String arn = node.path("execution_arn").asText();
        position++;
        logged.computeIfAbsent(arn, key -> described(key)).addLogged(EventReader.ofLog(node, position));
    }

    private static Draft described(String arn) {
        Draft draft = new Draft();
        draft.describe(RecordedExecution.of(arn));
        return draft;
    }

    private boolean takenAsDescription(JsonNode document) {
        JsonNode definition = first(document, "definition", "Definition");
        JsonNode executions = first(document, "executions", "Executions");
        if (executions.isArray()) {
            executions.forEach(execution -> listed.add(description(execution)));
        } else if (definition.isTextual()) {
            history.defineAs(definition.textValue());
            JsonNode machine = first(document, "stateMachineArn", "StateMachineArn");
            history.describe(
                    new RecordedExecution(null, machine.textValue(), null, null, null, null, null, null, null));
        } else if (document.has("StartAt") && document.has("States")) {
            history.defineAs(Json.write(document));
        } else if (first(document, "executionArn", "ExecutionArn").isTextual()) {
            history.describe(description(document));
        } else {
            return false;
        }
        return true;
    }

    private static RecordedExecution description(JsonNode told) {
        return new RecordedExecution(
                text(told, "executionArn"),
                text(told, "stateMachineArn"),
                text(told, "name"),
                text(told, "status"),
                RecordedTime.of(member(told, "startDate")),
                RecordedTime.of(member(told, "stopDate")),
                text(told, "input"),
                text(told, "output"),
                text(told, "mapRunArn"));
    }

    private static @Nullable String text(JsonNode told, String name) {
        return member(told, name).textValue();
    }

    private static JsonNode member(JsonNode told, String name) {
        return first(told, name, name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
    }

    private static JsonNode first(JsonNode told, String name, String otherName) {
        JsonNode value = told.path(name);
        return value.isMissingNode() ? told.path(otherName) : value;
    }

    private static String told(JsonNode document) {
        if (!document.isContainerNode()) {
            return document.toString();
        }
        List<String> names = new ArrayList<>();
        document.fieldNames().forEachRemaining(names::add);
        return document.isArray()
                ? "an array of " + document.size() + " elements"
                : names.isEmpty() ? "an empty object" : "an object with the members " + String.join(", ", names);
    }
}
