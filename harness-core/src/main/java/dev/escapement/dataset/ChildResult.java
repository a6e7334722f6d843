package dev.escapement.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * A child execution of a distributed Map and how it ended.
 *
 * @param index which child it is, from 0, in the order of the items
 * @param stateMachineArn {@code …:stateMachine:machine/label}
 * @param startedAt {@code null} if it was never started
 * @param stoppedAt {@code null} if it was never started
 */
@API(status = Status.EXPERIMENTAL)
public record ChildResult(
        long index,
        String name,
        String executionArn,
        String stateMachineArn,
        JsonNode input,
        @Nullable Instant startedAt,
        @Nullable Instant stoppedAt,
        int redriveCount,
        Ending ending) {

    /** How a child execution ended. */
    @API(status = Status.EXPERIMENTAL)
    public sealed interface Ending {

        /** As the service names it, such as {@code SUCCEEDED}. */
        String status();

        /** The name of the error, if it has one. */
        default @Nullable String error() {
            return null;
        }

        /** The cause of the error, if it has one. */
        default @Nullable String cause() {
            return null;
        }

        /** Well. */
        @API(status = Status.EXPERIMENTAL)
        record Succeeded(JsonNode output) implements Ending {

            @Override
            public String status() {
                return "SUCCEEDED";
            }
        }

        /** With an error. */
        @API(status = Status.EXPERIMENTAL)
        record Failed(@Nullable String error, @Nullable String cause) implements Ending {

            @Override
            public String status() {
                return "FAILED";
            }
        }

        /** It took too long. */
        @API(status = Status.EXPERIMENTAL)
        record TimedOut() implements Ending {

            @Override
            public String status() {
                return "TIMED_OUT";
            }
        }

        /** It was stopped, because of the others or from outside. */
        @API(status = Status.EXPERIMENTAL)
        record Aborted(@Nullable String error, @Nullable String cause) implements Ending {

            @Override
            public String status() {
                return "ABORTED";
            }
        }

        /** It had not started when the Map run ended. */
        @API(status = Status.EXPERIMENTAL)
        record Pending() implements Ending {

            @Override
            public String status() {
                return "PENDING";
            }
        }
    }
}
