package dev.escapement.junit.writing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.ExecutionStatus;
import dev.escapement.definition.State;
import dev.escapement.parser.EveryState;
import dev.escapement.reading.VisitedState;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a test says about an execution.
 *
 * @param cause so much of the cause as does not tell of numbers and inputs
 * @param waitingIn where it waits; {@code null} if it has ended
 */
record Outcome(
        ExecutionStatus status,
        @Nullable String error,
        @Nullable String cause,
        List<String> visited,
        @Nullable JsonNode output,
        @Nullable String waitingIn) {

    private static final Pattern WHERE = Pattern.compile(
            "An error occurred while executing the state '.*?' \\(entered at the event id #\\d+\\)\\. ",
            Pattern.DOTALL);
    private static final String INPUT = " in the input '";
    private static final int LONGEST_CAUSE = 160;

    static Outcome of(Execution execution) {
        return new Outcome(
                execution.status(),
                execution.error(),
                telling(execution.cause()),
                VisitedState.of(execution.journal()).stream()
                        .map(VisitedState::state)
                        .toList(),
                execution.output(),
                waitingIn(execution));
    }

    /** The state of the last strand that waits, be it one of a child. */
    private static @Nullable String waitingIn(Execution execution) {
        List<String> waits = execution.waits();
        String last = waits.isEmpty() ? "" : waits.get(waits.size() - 1);
        return EveryState.of(execution.machine().definition()).stream()
                .map(State::name)
                .filter(name -> last.contains(name + " waits "))
                .max(Comparator.comparing(String::length))
                .orElse(null);
    }

    /** The same, whatever it puts out and why it failed. */
    boolean goesTheWayOf(Outcome other) {
        return status == other.status
                && Objects.equals(error, other.error)
                && visited.equals(other.visited)
                && Objects.equals(waitingIn, other.waitingIn);
    }

    private static @Nullable String telling(@Nullable String cause) {
        if (cause == null) {
            return null;
        }
        String text = WHERE.matcher(cause).replaceFirst("");
        int input = text.indexOf(INPUT);
        String told = input < 0 ? text : text.substring(0, input);
        return told.length() <= LONGEST_CAUSE
                ? told
                : told.substring(0, told.offsetByCodePoints(0, told.codePointCount(0, LONGEST_CAUSE) - 1));
    }
}
