package dev.escapement.junit.writing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.mock.Answered;
import dev.escapement.mock.Answers;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a call was told.
 *
 * @param value the payload or the response; JSON's null for all else
 * @param after how long after the call
 */
record Said(
        Kind kind,
        JsonNode value,
        @Nullable String error,
        @Nullable String cause,
        Duration after) {

    /** In which way. */
    enum Kind {
        /** The payload of a good end, around which the service puts what it puts around it. */
        PAYLOAD,
        /** The whole response of a good end. */
        RESPONSE,
        /** An error of the work. */
        FAILURE,
        /** An error instead of the start of a job. */
        REFUSAL,
        /** The call could not be made. */
        NOT_STARTED,
        /** Nothing, until a timeout struck. */
        TIMEOUT,
        /** Nothing. */
        SILENCE
    }

    static Said response(JsonNode value, Duration after) {
        return new Said(Kind.RESPONSE, value, null, null, after);
    }

    static Said trouble(Kind kind, @Nullable String error, @Nullable String cause, Duration after) {
        return new Said(kind, Json.nothing(), error, cause, after);
    }

    static Said nothing(Kind kind) {
        return new Said(kind, Json.nothing(), null, null, Duration.ZERO);
    }

    boolean hasValue() {
        return kind == Kind.PAYLOAD || kind == Kind.RESPONSE;
    }

    Said atOnce() {
        return new Said(kind, value, error, cause, Duration.ZERO);
    }

    Said saying(Kind otherKind, JsonNode otherValue) {
        return new Said(otherKind, otherValue, error, cause, after);
    }

    /** With every text through this. */
    Said through(UnaryOperator<JsonNode> values, UnaryOperator<String> texts) {
        return new Said(kind, values.apply(value), error, cause == null ? null : texts.apply(cause), after);
    }

    /** As a script says it. */
    @SuppressWarnings("NullAway") // an error without a name is one, too
    Answered to(Answers answers) {
        Answered answered = switch (kind) {
            case PAYLOAD -> answers.returns(value);
            case RESPONSE -> answers.returnsResponse(Json.write(value));
            case FAILURE -> cause == null ? answers.fails(error) : answers.fails(error, cause);
            case REFUSAL ->
                cause == null
                        ? answers.answeredBy(call -> TaskReply.failure(error, null))
                        : answers.refuses(error, cause);
            case NOT_STARTED -> answers.answeredBy(call -> TaskReply.notStarted(error, cause));
            case TIMEOUT -> answers.timesOut();
            case SILENCE -> answers.neverAnswers();
        };
        return after.isZero() ? answered : answered.after(after);
    }

    /** As a scenario file says it. */
    TaskReply reply() {
        return switch (kind) {
            case PAYLOAD, RESPONSE -> TaskReply.success(value).after(after);
            case FAILURE, REFUSAL, NOT_STARTED ->
                TaskReply.failure(error, cause).after(after);
            case TIMEOUT, SILENCE -> TaskReply.awaiting();
        };
    }
}
