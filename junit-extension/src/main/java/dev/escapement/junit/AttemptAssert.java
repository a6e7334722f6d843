package dev.escapement.junit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.json.Json;
import dev.escapement.json.JsonComparison;
import dev.escapement.reading.Attempt;
import dev.escapement.reading.Explanation;
import dev.escapement.story.Words;
import java.time.Duration;
import java.util.Objects;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about one attempt of a state.
 *
 * <pre>{@code
 * assertThat(execution).state("ChargeCard", charge -> charge
 *         .attempt(1, first -> first.failedWith("Throttled").beganAfter(Duration.ZERO))
 *         .attempt(2, second -> second.hadNoError().beganAfter(Duration.ofSeconds(2))));
 * }</pre>
 *
 * <p>Not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public class AttemptAssert extends StoryAssert<AttemptAssert, Attempt> {

    private final Execution execution;
    private final String name;

    AttemptAssert(Execution execution, Attempt attempt, String name) {
        super(attempt, AttemptAssert.class);
        this.execution = execution;
        this.name = name;
    }

    /** It began so long after the execution had. */
    public AttemptAssert beganAfter(Duration duration) {
        Duration since = Duration.between(execution.startedAt(), actual.at());
        return met(
                since.equals(duration),
                "to begin " + name + " after " + Words.exactly(duration),
                "began it after " + Words.exactly(since));
    }

    /** Its call had at least these parameters. */
    public AttemptAssert wasCalledWith(String json) {
        JsonNode parameters = actual.parameters();
        return met(
                parameters != null
                        && JsonComparison.CONTAINING
                                .differences(Expected.json(json), parameters)
                                .isEmpty(),
                "to call " + name + " with " + json.strip(),
                parameters == null ? "made no call" : "called it with " + Json.write(parameters));
    }

    /** It had no error. */
    public AttemptAssert hadNoError() {
        return met(actual.trouble() == null, "to have no error in " + name, "had " + error());
    }

    /** It failed with this error. */
    public AttemptAssert failedWith(String error) {
        Explanation trouble = actual.trouble();
        return met(
                trouble != null && Objects.equals(trouble.error(), error),
                "to have the error " + error + " in " + name,
                "had " + error());
    }

    /** It failed with a cause that contains this text. */
    public AttemptAssert failedBecause(String partOfCause) {
        @Nullable String cause = actual.trouble() == null ? null : actual.trouble().cause();
        return met(
                cause != null && cause.contains(partOfCause),
                "to have an error because of \"" + partOfCause + "\" in " + name,
                "had " + (cause == null ? error() : "\"" + cause + "\""));
    }

    /** After it the state rested so long before the next one. */
    public AttemptAssert wasRetriedAfter(Duration delay) {
        @Nullable Duration rested = actual.trouble() == null ? null : actual.trouble().delay();
        return met(
                delay.equals(rested),
                "to retry " + name + " after " + Words.roundly(delay),
                rested == null ? "did not retry it" : "retried it after " + Words.roundly(rested));
    }

    @Override
    Execution execution() {
        return execution;
    }

    private String error() {
        Explanation trouble = actual.trouble();
        return trouble == null ? "none" : String.valueOf(trouble.error());
    }
}
