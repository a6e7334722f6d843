package dev.escapement;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.engine.OpenStrand;
import dev.escapement.history.HistoryEvent;
import dev.escapement.json.Json;
import dev.escapement.story.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How an execution stands, as a page of text: where it came from, each open strand, and what is in it. */
record Standing(Execution execution) {

    private static final int EVENTS = 4;
    private static final int STRANDS = 12;
    private static final int LONGEST_VALUE = 200;

    @Override
    public String toString() {
        List<HistoryEvent> events = execution.history();
        List<String> lines = new ArrayList<>();
        lines.add(execution.machine().name() + " at event " + events.size() + ", "
                + since(execution.simulation().now()) + " after it started: " + execution.status());
        events.subList(Math.max(0, events.size() - EVENTS), events.size()).forEach(event -> lines.add(line(event)));
        List<OpenStrand> strands = execution.strands();
        strands.stream().limit(STRANDS).forEach(strand -> add(lines, strand));
        if (strands.size() > STRANDS) {
            lines.add("  … and " + (strands.size() - STRANDS) + " more");
        }
        return String.join("\n", lines);
    }

    private String line(HistoryEvent event) {
        JsonNode details = event.details();
        String name = details == null ? "" : details.path("name").asText("");
        return "  " + event.id() + "  " + since(event.timestamp()) + "  "
                + event.type().apiName() + (name.isEmpty() ? "" : " " + name);
    }

    private void add(List<String> lines, OpenStrand strand) {
        @Nullable Instant entered = strand.enteredAt();
        lines.add(
                entered == null
                        ? "in " + strand.place() + ", which it is about to enter"
                        : "in " + strand.place() + ", attempt " + strand.attempt() + ", entered after "
                                + since(entered));
        lines.add("  waits " + strand.waits());
        lines.add("  input " + shown(strand.input()));
        JsonNode before = strand.input();
        for (Map.Entry<String, JsonNode> stage : strand.stages().entrySet()) {
            if (!stage.getValue().equals(before)) {
                lines.add("  " + stage.getKey() + " " + shown(stage.getValue()));
            }
            before = stage.getValue();
        }
        strand.variables().forEach((name, value) -> lines.add("  $" + name + " " + shown(value)));
    }

    private String since(Instant instant) {
        return Words.exactly(Duration.between(execution.startedAt(), instant));
    }

    private static String shown(JsonNode value) {
        String text = Json.write(value);
        return text.length() <= LONGEST_VALUE
                ? text
                : text.substring(0, LONGEST_VALUE) + "… (" + text.length() + " characters)";
    }
}
