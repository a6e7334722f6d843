package dev.escapement.recording;

import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * What DescribeExecution and its kin tell of an execution, as far as it was exported along with the events.
 *
 * @param arn its ARN
 * @param machineArn the ARN of its state machine
 * @param name its name
 * @param status such as {@code FAILED}
 * @param startedAt when it started
 * @param stoppedAt when it ended
 * @param input its input as text
 * @param output its output as text
 * @param mapRunArn the Map run that it is a child of
 */
@API(status = Status.EXPERIMENTAL)
public record RecordedExecution(
        @Nullable String arn,
        @Nullable String machineArn,
        @Nullable String name,
        @Nullable String status,
        @Nullable Instant startedAt,
        @Nullable Instant stoppedAt,
        @Nullable String input,
        @Nullable String output,
        @Nullable String mapRunArn) {

    /** Nothing was exported but events. */
    public static final RecordedExecution UNKNOWN =
            new RecordedExecution(null, null, null, null, null, null, null, null, null);

    /** What an ARN alone tells. */
    public static RecordedExecution of(@Nullable String arn) {
        return new RecordedExecution(arn, null, null, null, null, null, null, null, null);
    }

    /** What is unknown here, taken from another description of the same execution. */
    RecordedExecution or(RecordedExecution other) {
        return new RecordedExecution(
                arn == null ? other.arn : arn,
                machineArn == null ? other.machineArn : machineArn,
                name == null ? other.name : name,
                status == null ? other.status : status,
                startedAt == null ? other.startedAt : startedAt,
                stoppedAt == null ? other.stoppedAt : stoppedAt,
                input == null ? other.input : input,
                output == null ? other.output : output,
                mapRunArn == null ? other.mapRunArn : mapRunArn);
    }
}
