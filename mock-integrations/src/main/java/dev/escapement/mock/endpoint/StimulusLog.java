package dev.escapement.mock.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.json.JsonSyntaxException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * What came into a simulation through its endpoint, in the order in which it came: enough to let the same happen again without the code
 * outside.
 *
 * <pre>{@code
 * endpoint.log().writeTo(Path.of("target/lost-approval.jsonl"));   // in the run that failed
 * ...
 * Simulation again = LocalEndpoint.on(Simulation.builder().seed(7).build())
 *         .hosting(orders)
 *         .replay(StimulusLog.read(Path.of("target/lost-approval.jsonl")));
 * again.executions().get(0).story();   // the same to the byte
 * }</pre>
 *
 * <p>One JSON value per line: first what the simulation was, then each stimulus with the virtual time at which it came. Immutable.
 */
@API(status = Status.EXPERIMENTAL)
public final class StimulusLog {

    private final Head head;
    private final List<Entry> entries;

    StimulusLog(Head head, List<Entry> entries) {
        this.head = head;
        this.entries = List.copyOf(entries);
    }

    /** Reads what {@link #writeTo} wrote. */
    public static StimulusLog read(Path file) {
        try {
            return parse(file.toString(), Files.readAllLines(file));
        } catch (IOException trouble) {
            throw new UncheckedIOException(file + " cannot be read: " + trouble.getMessage(), trouble);
        }
    }

    /** Writes it to a file, which is replaced. */
    public void writeTo(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, this + "\n");
        } catch (IOException trouble) {
            throw new UncheckedIOException(file + " cannot be written: " + trouble.getMessage(), trouble);
        }
    }

    /** How many stimuli came. */
    public int size() {
        return entries.size();
    }

    Head head() {
        return head;
    }

    List<Entry> entries() {
        return entries;
    }

    /** As the file has it. */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        lines.add(Json.write(head.toJson()));
        entries.forEach(entry -> lines.add(Json.write(entry.toJson())));
        return String.join("\n", lines);
    }

    private static StimulusLog parse(String source, List<String> lines) {
        Head head = null;
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            try {
                JsonNode line = Json.parse(lines.get(i));
                if (head == null) {
                    head = Head.of(line);
                } else {
                    entries.add(Entry.of(line));
                }
            } catch (JsonSyntaxException | IllegalArgumentException | DateTimeException problem) {
                throw new IllegalArgumentException(
                        source + ", line " + (i + 1) + ", is no line of a log of stimuli: " + problem.getMessage(),
                        problem);
            }
        }
        if (head == null) {
            throw new IllegalArgumentException(
                    source + " is empty; the first line of a log says what the simulation was");
        }
        return new StimulusLog(head, entries);
    }

    /**
     * What the simulation was.
     *
     * @param startedAt what its clock showed when the endpoint was put around it
     */
    record Head(long seed, Instant startedAt, ClockRule clock) {

        private static final int VERSION = 1;

        static Head of(JsonNode line) {
            if (line.path("stimuliOfEndpoint").asInt() != VERSION) {
                throw new IllegalArgumentException("the member stimuliOfEndpoint with the value " + VERSION
                        + " was expected, but there is " + Json.write(line));
            }
            return new Head(
                    line.path("seed").asLong(),
                    Instant.parse(line.path("startedAt").asText()),
                    ClockRule.valueOf(line.path("clock").asText()));
        }

        JsonNode toJson() {
            return Json.object()
                    .put("stimuliOfEndpoint", VERSION)
                    .put("seed", seed)
                    .put("startedAt", startedAt.toString())
                    .put("clock", clock.name())
                    .build();
        }
    }

    /**
     * One stimulus.
     *
     * @param at the virtual time
     * @param answer tells whether a replay answers the same; {@code null} where there was no answer
     */
    record Entry(
            int number,
            Instant at,
            Stimulus stimulus,
            @Nullable String answer) {

        static Entry of(JsonNode line) {
            return new Entry(
                    line.path("number").asInt(),
                    Instant.parse(line.path("at").asText()),
                    Stimulus.of(line),
                    line.path("answered").textValue());
        }

        JsonNode toJson() {
            return stimulus.tell(Json.object().put("number", number).put("at", at.toString()))
                    .putIfPresent("answered", answer)
                    .build();
        }
    }
}
