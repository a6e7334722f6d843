package dev.escapement.recording;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.history.HistoryEventType;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded of one execution, however it was exported: the JSON or YAML of {@code get-execution-history} from the command
 * line or an SDK, log records of CloudWatch, and descriptions beside them.
 *
 * <pre>{@code
 * Recording failed = Recording.read(Path.of("failed.json"));
 * failed.status();      // FAILED
 * failed.events();      // in the order of their numbers, whatever the order of the export
 * failed.gaps();        // what is missing: truncated data, pages that were not fetched, children
 * }</pre>
 *
 * @param execution what is known of the execution besides its events
 * @param events in the order of their numbers
 * @param definition the text of the definition as it was; {@code null} if it was not exported
 * @param children the executions of its Map runs, in the order of their start
 * @param gaps what is missing
 * @param source the file or folder it was read from; {@code null} if it was given as text
 */
@API(status = Status.EXPERIMENTAL)
public record Recording(
        RecordedExecution execution,
        List<RecordedEvent> events,
        @Nullable String definition,
        List<Recording> children,
        List<Gap> gaps,
        @Nullable String source) {

    public Recording {
        events = List.copyOf(events);
        children = List.copyOf(children);
        gaps = List.copyOf(gaps);
    }

    /**
     * Reads the recording of one execution: a file, or a folder with what belongs to it.
     *
     * @throws UnreadableRecording when it is none, in one message that says where
     */
    public static Recording read(Path fileOrFolder) {
        return RecordingReader.one(fileOrFolder);
    }

    /**
     * Reads all executions of a file or folder: each file of a folder is one, unless it belongs to another one there; an export of
     * logs may hold many.
     *
     * @throws UnreadableRecording when one of them is none, in one message that says where
     */
    public static List<Recording> readAll(Path fileOrFolder) {
        return RecordingReader.all(fileOrFolder);
    }

    /**
     * Reads the recording of one execution from the text of an export.
     *
     * @throws UnreadableRecording when it is none, in one message that says where
     */
    public static Recording parse(String text) {
        return RecordingReader.one(text);
    }

    /** Reads the recording of one execution from JSON that somebody has read already. */
    public static Recording of(JsonNode export) {
        return RecordingReader.one(export);
    }

    /** What events alone tell, given in the order of their numbers. */
    public static Recording of(RecordedExecution execution, List<RecordedEvent> events) {
        return new Recording(execution, events, null, List.of(), Gaps.of(events), null);
    }

    /** The last event; {@code null} in an empty history. */
    public @Nullable RecordedEvent last() {
        return events.isEmpty() ? null : events.get(events.size() - 1);
    }

    /** The text of its input; {@code null} if it was not recorded. */
    public @Nullable String input() {
        String told = events.isEmpty() || isTruncated(events.get(0), "input")
                ? null
                : events.get(0).text("input");
        return told == null ? execution.input() : told;
    }

    /** The role it ran under; {@code null} if it was not recorded. */
    public @Nullable String roleArn() {
        return events.isEmpty() ? null : events.get(0).text("roleArn");
    }

    /** How it stood at its last event: {@code RUNNING}, {@code SUCCEEDED}, {@code FAILED}, {@code TIMED_OUT}, {@code ABORTED}. */
    public String status() {
        RecordedEvent last = last();
        return last == null
                ? "RUNNING"
                : switch (last.type()) {
                    case EXECUTION_SUCCEEDED -> "SUCCEEDED";
                    case EXECUTION_FAILED -> "FAILED";
                    case EXECUTION_TIMED_OUT -> "TIMED_OUT";
                    case EXECUTION_ABORTED -> "ABORTED";
                    default -> "RUNNING";
                };
    }

    /** The text of its output; {@code null} unless it succeeded and the output was recorded. */
    public @Nullable String output() {
        RecordedEvent last = last();
        String told = last == null || last.type() != HistoryEventType.EXECUTION_SUCCEEDED || isTruncated(last, "output")
                ? null
                : last.text("output");
        return told == null ? execution.output() : told;
    }

    /** Its error; {@code null} unless it ended with one. */
    public @Nullable String error() {
        RecordedEvent last = last();
        return last != null && last.ends() ? last.text("error") : null;
    }

    /** Its cause; {@code null} unless it ended with one. */
    public @Nullable String cause() {
        RecordedEvent last = last();
        return last != null && last.ends() ? last.text("cause") : null;
    }

    /** When it started; {@code null} if no times were recorded. */
    public @Nullable Instant startedAt() {
        return events.isEmpty() || events.get(0).timestamp() == null
                ? execution.startedAt()
                : events.get(0).timestamp();
    }

    /** When its last event happened; {@code null} if no times were recorded. */
    public @Nullable Instant stoppedAt() {
        RecordedEvent last = last();
        return last == null || last.timestamp() == null ? execution.stoppedAt() : last.timestamp();
    }

    /** Its ARN; {@code null} if it was not recorded. */
    public @Nullable String executionArn() {
        return execution.arn();
    }

    /** Its name; {@code null} if it was not recorded. */
    public @Nullable String executionName() {
        Arns arn = Arns.of(execution.arn());
        return execution.name() == null && arn != null ? arn.name() : execution.name();
    }

    /** The ARN of its state machine; {@code null} if it was not recorded. */
    public @Nullable String machineArn() {
        Arns arn = Arns.of(execution.arn());
        return execution.machineArn() == null && arn != null ? arn.machineArn() : execution.machineArn();
    }

    /** The name of its state machine, of a child of a Map with the Map's label; {@code null} if it was not recorded. */
    public @Nullable String machineName() {
        String arn = machineArn();
        int name = arn == null ? -1 : arn.indexOf(MACHINE);
        return arn == null || name < 0
                ? null
                : arn.substring(name + MACHINE.length()).split(":", 2)[0];
    }

    /** Whether it is known to be an Express execution. */
    public boolean isExpress() {
        Arns arn = Arns.of(execution.arn());
        return arn != null && arn.isExpress();
    }

    /** Whether all events from the first to an end are there. */
    public boolean isWhole() {
        RecordedEvent last = last();
        return last != null && last.ends();
    }

    /** The same with the definition as it was. */
    public Recording withDefinition(String text) {
        return new Recording(execution, events, text, children, gaps, source);
    }

    /** The same with the executions of its Map runs. */
    public Recording withChildren(List<Recording> others) {
        List<Gap> left = others.isEmpty()
                ? gaps
                : gaps.stream().filter(gap -> gap.kind() != Gap.Kind.CHILDREN).toList();
        return new Recording(execution, events, definition, others, left, source);
    }

    /** What it is called in messages: its file, its name, or just {@code the recording}. */
    public String label() {
        String name = executionName();
        return source != null ? source : name != null ? "the recording of " + name : "the recording";
    }

    /** Whether a member of an event was cut off. */
    public static boolean isTruncated(RecordedEvent event, String member) {
        JsonNode about = event.details().get(member.equals("input") ? "inputDetails" : member + "Details");
        return about != null && about.path("truncated").asBoolean(false);
    }

    private static final String MACHINE = ":stateMachine:";
}
