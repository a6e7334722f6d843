package dev.escapement.services;

import java.util.Locale;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * What a Task calls: its {@code Resource}, taken apart.
 *
 * <pre>{@code
 * TaskResource.parse("arn:aws:states:::sqs:sendMessage.waitForTaskToken");
 * // SERVICE, service "sqs", action "sendMessage", pattern WAIT_FOR_TASK_TOKEN
 * }</pre>
 *
 * @param arn the text of the definition
 * @param kind which grammar it follows (asl-reference 6.1)
 * @param service {@code lambda}, {@code sqs}, {@code dynamodb}, or for an activity {@code activity}
 * @param action {@code sendMessage}; for functions and activities their name, with its qualifier
 * @param pattern how the Task waits for its end
 */
@API(status = Status.EXPERIMENTAL)
public record TaskResource(String arn, Kind kind, String service, String action, Pattern pattern) {

    /** Takes the text apart; {@code null} when it follows none of the four grammars. */
    public static @Nullable TaskResource parse(String arn) {
        return TaskResourceGrammar.parse(arn);
    }

    /** As the history's {@code resourceType} prints it: {@code sqs}, {@code aws-sdk:s3}. */
    public String resourceType() {
        return kind == Kind.SDK ? "aws-sdk:" + service : service;
    }

    /** As the history's {@code resource} prints it: {@code sendMessage.waitForTaskToken}. */
    public String resourceName() {
        return action + pattern.suffix();
    }

    /**
     * What of it Express workflows do not support, in the words of the service; {@code null} if they support all of it
     * (asl-reference 1.6.3).
     */
    public @Nullable String unsupportedByExpress() {
        if (kind == Kind.ACTIVITY) {
            return "Activity ARN";
        }
        if (pattern == Pattern.WAIT_FOR_TASK_TOKEN) {
            // The service's sentence ends in a blank.
            return "'.waitForTaskToken' service integration ";
        }
        return pattern.submits() ? "'.sync' service integration" : null;
    }

    /** The four grammars. */
    @API(status = Status.EXPERIMENTAL)
    public enum Kind {
        /** The ARN of a Lambda function. */
        FUNCTION,
        /** The ARN of an activity. */
        ACTIVITY,
        /** An optimised integration. */
        SERVICE,
        /** Any action of the AWS SDK. */
        SDK
    }

    /** How a Task waits for its end. */
    @API(status = Status.EXPERIMENTAL)
    public enum Pattern {
        /** Until the service has answered. */
        REQUEST_RESPONSE(""),
        /** Until the job has ended. */
        SYNC(".sync"),
        /** Until the job has ended, with its output as JSON. */
        SYNC_2(".sync:2"),
        /** Until somebody hands back the token. */
        WAIT_FOR_TASK_TOKEN(".waitForTaskToken");

        private final String suffix;

        Pattern(String suffix) {
            this.suffix = suffix;
        }

        /** What it adds to the action's name. */
        public String suffix() {
            return suffix;
        }

        /** Whether the answer of the call is only the beginning. */
        public boolean submits() {
            return this != REQUEST_RESPONSE;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
