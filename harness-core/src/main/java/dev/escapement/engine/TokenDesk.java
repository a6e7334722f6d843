package dev.escapement.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.integration.AwaitedCall;
import dev.escapement.integration.TaskTokenException;
import dev.escapement.integration.TaskTokens;
import dev.escapement.simulation.Choices;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Issues task tokens and takes them back.
 *
 * <p>A token tells its serial number and proves that it was issued here, so that only open ones need to be remembered.
 */
final class TokenDesk implements TaskTokens {

    private static final String PREFIX = "AQCEAAAAKgAAAAMAAAAAAAAA";

    private final Choices choices;
    private final Map<String, TaskAttempt> open = new LinkedHashMap<>();
    private long issued;

    TokenDesk(Choices choices) {
        this.choices = choices;
    }

    String issue() {
        return token(++issued);
    }

    void open(String token, TaskAttempt attempt) {
        open.put(token, attempt);
    }

    void close(String token) {
        open.remove(token);
    }

    /** The calls that somebody outside has to end; looked up while the stream is read. */
    Stream<AwaitedCall> awaited() {
        return open.values().stream().map(TaskAttempt::awaited).filter(Objects::nonNull);
    }

    void speaksFor(String token) {
        TaskAttempt attempt = open.get(token);
        if (attempt != null) {
            attempt.endsByItself();
        }
    }

    @Override
    public boolean knows(String token) {
        return open.containsKey(token) || wasIssued(token);
    }

    @Override
    public void pickUp(String token, @Nullable String worker) {
        attempt(token).pickedUp(worker);
    }

    @Override
    public void succeed(String token, JsonNode output) {
        attempt(token).succeededByToken(output);
    }

    @Override
    public void fail(String token, @Nullable String error, @Nullable String cause) {
        attempt(token).failedByToken(error, cause);
    }

    @Override
    public void heartbeat(String token) {
        attempt(token).heartbeat();
    }

    private TaskAttempt attempt(String token) {
        TaskAttempt attempt = open.get(token);
        if (attempt != null) {
            return attempt;
        }
        if (wasIssued(token)) {
            throw new TaskTokenException("TaskTimedOut", "Task Timed Out: 'Provided task does not exist anymore'");
        }
        throw token.startsWith(PREFIX)
                ? new TaskTokenException("TaskDoesNotExist", "Task does not exist: '" + token + "'")
                : new TaskTokenException("InvalidToken", "Invalid Token: 'Invalid token'");
    }

    private String token(long serial) {
        return String.format(Locale.ROOT, "%s%012x%016x", PREFIX, serial, choices.bits("task-token/" + serial));
    }

    private boolean wasIssued(String token) {
        int serialEnd = PREFIX.length() + 12;
        if (!token.startsWith(PREFIX) || token.length() != serialEnd + 16) {
            return false;
        }
        String digits = token.substring(PREFIX.length(), serialEnd);
        if (!digits.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            return false;
        }
        long serial = Long.parseLong(digits, 16);
        return serial <= issued && token.equals(token(serial));
    }
}
