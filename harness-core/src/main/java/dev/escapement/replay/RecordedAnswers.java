package dev.escapement.replay;

import dev.escapement.history.HistoryEventType;
import dev.escapement.integration.Integration;
import dev.escapement.integration.Outside;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.recording.RecordedEvent;
import dev.escapement.recording.Recording;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Answers Tasks as recordings say they were answered: by state, iteration and order of attempt, each step at its recorded time.
 *
 * <pre>{@code
 * Simulation.builder().answering(new RecordedAnswers(recording, call -> TaskReply.awaiting()));
 * }</pre>
 *
 * <p>For one run.
 */
@API(status = Status.EXPERIMENTAL)
public final class RecordedAnswers implements Integration {

    private static final int TOKEN_START = 12;

    private final Function<String, @Nullable Recording> recordings;
    private final Integration otherwise;
    private final Map<String, @Nullable RecordedExecutionAnswers> answers = new LinkedHashMap<>();
    private final Map<String, String> recordedTokens = new LinkedHashMap<>();
    private final List<TaskCall> unanswered = new ArrayList<>();
    private @Nullable Outside outside;

    /** Answers from the recording, and asks {@code otherwise} where it says nothing. */
    public RecordedAnswers(Recording recording, Integration otherwise) {
        this(arn -> recording, otherwise);
    }

    /**
     * Answers from several recordings.
     *
     * @param recordings what was recorded of the execution with the ARN; {@code null} for one that is not to be answered from any
     */
    public RecordedAnswers(Function<String, @Nullable Recording> recordings, Integration otherwise) {
        this.recordings = recordings;
        this.otherwise = otherwise;
    }

    @Override
    public void joins(Outside simulation) {
        this.outside = simulation;
        otherwise.joins(simulation);
    }

    @Override
    public TaskReply call(TaskCall call) {
        RecordedExecutionAnswers known = answersFor(call.executionArn());
        RecordedAttempt attempt = known == null ? null : known.next(call);
        if (attempt == null) {
            unanswered.add(call);
            return otherwise.call(call);
        }
        String token = RecordedToken.in(attempt, call);
        if (token != null) {
            recordedTokens.put(String.valueOf(call.taskToken()), token);
        }
        if (attempt.outcomeWithoutData() != null) {
            return completed(call, attempt);
        }
        if (outside != null) {
            new RecordedHeartbeats(outside).keepAlive(call, attempt);
        }
        return new RecordedReply(attempt, call).reply();
    }

    @Override
    public void abandoned(TaskCall call) {
        otherwise.abandoned(call);
    }

    @Override
    public String reproducer() {
        return otherwise.reproducer();
    }

    /** The calls that no recording answered. */
    public List<TaskCall> unanswered() {
        return List.copyOf(unanswered);
    }

    /** The run with the recorded tokens in place of those that were issued here. */
    public Recording withRecordedTokens(Recording run) {
        if (recordedTokens.isEmpty()) {
            return run;
        }
        List<RecordedEvent> events =
                run.events().stream().map(this::withRecordedToken).toList();
        return new Recording(run.execution(), events, run.definition(), run.children(), run.gaps(), run.source());
    }

    /** All tokens begin alike and are equally long. */
    private String withRecordedTokens(String text) {
        String any = recordedTokens.keySet().iterator().next();
        String start = any.substring(0, Math.min(TOKEN_START, any.length()));
        StringBuilder replaced = new StringBuilder(text);
        for (int at = replaced.indexOf(start); at >= 0; at = replaced.indexOf(start, at + 1)) {
            int end = Math.min(at + any.length(), replaced.length());
            String recorded = recordedTokens.get(replaced.substring(at, end));
            if (recorded != null) {
                replaced.replace(at, end, recorded);
            }
        }
        return replaced.toString();
    }

    private RecordedEvent withRecordedToken(RecordedEvent event) {
        String text = event.type() == HistoryEventType.TASK_SCHEDULED ? event.text("parameters") : null;
        if (text == null) {
            return event;
        }
        String recorded = withRecordedTokens(text);
        return recorded.equals(text)
                ? event
                : new RecordedEvent(
                        event.id(),
                        event.previousId(),
                        event.type(),
                        Json.with(event.details(), "parameters", Json.text(recorded)),
                        event.timestamp());
    }

    /** The delay that was recorded in place of a random one; {@code null} if there is none. */
    public @Nullable Duration retryDelay(String executionArn, String label, Duration longest) {
        RecordedExecutionAnswers known = answersFor(executionArn);
        return known == null ? null : known.retryDelay(label, longest);
    }

    /** The recorded attempts of the execution that nobody asked for. */
    public List<RecordedEvent> left(String executionArn) {
        RecordedExecutionAnswers known = answersFor(executionArn);
        return known == null
                ? List.of()
                : known.left().stream().map(RecordedAttempt::scheduled).toList();
    }

    /** The ends of attempts whose outputs were not recorded, or not wholly. */
    public static List<RecordedEvent> lostAnswers(Recording recording) {
        if (recording.gaps().isEmpty()) {
            return List.of();
        }
        return new RecordedAttempts(recording)
                .left().stream()
                        .map(RecordedAttempt::outcomeWithoutData)
                        .filter(Objects::nonNull)
                        .toList();
    }

    /** What it gave was not recorded, but when. */
    private TaskReply completed(TaskCall call, RecordedAttempt attempt) {
        TaskReply other = otherwise.call(call);
        Duration end = new RecordedReply(attempt, call).untilOutcome();
        return other instanceof TaskReply.Settled && end != null ? other.after(end) : other;
    }

    private @Nullable RecordedExecutionAnswers answersFor(String executionArn) {
        if (!answers.containsKey(executionArn)) {
            Recording recording = recordings.apply(executionArn);
            answers.put(executionArn, recording == null ? null : new RecordedExecutionAnswers(recording));
        }
        return answers.get(executionArn);
    }
}
