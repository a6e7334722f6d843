package dev.escapement.mock;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskOutcome;
import java.time.Duration;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a job, a callback or an activity's task, on the virtual clock.
 *
 * <pre>{@code
 * script.state("Approve").submits().heartbeatsEvery(Duration.ofMinutes(10)).succeedsAfter(Duration.ofHours(3), "{\"by\": \"Ann\"}")
 *         .state("Train").submits().polledEvery(Duration.ofSeconds(30)).failsAfter(Duration.ofMinutes(7), "States.TaskFailed", "{}")
 *         .activity("pack").pickedUpBy("Bob").neverEnds();
 * }</pre>
 *
 * <p>A job's end is noticed by the service. A callback or a worker hands the task token back, as a program of its own would: too
 * late or twice is refused, and {@link Script#callbacks()} tells. Not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public final class Submission {

    private final Answers answers;
    private final String words;
    private final Opening opening;
    private @Nullable Duration heartbeat;
    private @Nullable Duration polling;
    private @Nullable String token;

    Submission(Answers answers, String words, Opening opening) {
        this.answers = answers;
        this.words = words;
        this.opening = opening;
    }

    /** A heartbeat each time so much has passed, until the end. */
    public Submission heartbeatsEvery(Duration interval) {
        heartbeat = positive(interval);
        return this;
    }

    /** The service looks after the job only so often, and notices its end when it next looks. */
    public Submission polledEvery(Duration interval) {
        polling = positive(interval);
        return this;
    }

    /** Hands back this token instead of the one that was issued. */
    public Submission withToken(String wrongToken) {
        token = wrongToken;
        return this;
    }

    /** A good end after so long, with this payload as JSON text. */
    public CalledBack succeedsAfter(Duration duration, String json) {
        String ending = ".succeedsAfter(" + duration + ", " + Payload.quoted(json) + ")";
        return ends(duration, ending, new TaskOutcome.Succeeded(Payload.json(json)));
    }

    /** A good end after so long, with a payload that depends on the call. */
    public CalledBack answersAfter(Duration duration, Function<? super TaskCall, ? extends JsonNode> payload) {
        return answers.sayMore(
                words + ".answersAfter(" + duration + ", …)",
                course(duration, call -> new TaskOutcome.Succeeded(Payload.computed(payload.apply(call), call)), true));
    }

    /** A bad end after so long; of a job, {@code States.TaskFailed} with its description as the cause. */
    public CalledBack failsAfter(Duration duration, String error, String cause) {
        String ending = ".failsAfter(" + duration + ", \"" + error + "\", " + Payload.quoted(cause) + ")";
        return ends(duration, ending, new TaskOutcome.Failed(error, cause));
    }

    /** No end of its own: the test hands back the token, a timeout strikes, or the execution stalls. */
    public Answered neverEnds() {
        return answers.sayMore(words + ".neverEnds()", course(null, call -> new TaskOutcome.Failed(null, null), false));
    }

    private CalledBack ends(Duration duration, String ending, TaskOutcome outcome) {
        return answers.sayMore(words + ending, course(duration, call -> outcome, false));
    }

    private Course course(@Nullable Duration end, Function<TaskCall, TaskOutcome> outcome, boolean dependsOnCall) {
        if (end != null && end.isNegative()) {
            throw new IllegalArgumentException("Nothing ends " + end + " after its beginning");
        }
        return new Course(opening, heartbeat, polling, token, end, outcome, dependsOnCall);
    }

    private static Duration positive(Duration interval) {
        if (interval.isZero() || interval.isNegative()) {
            throw new IllegalArgumentException("An interval is longer than nothing, unlike " + interval);
        }
        return interval;
    }
}
