package dev.escapement.engine;

import dev.escapement.behavior.ChildInputs.ChildInput;
import dev.escapement.dataset.ChildResult;
import dev.escapement.maprun.ChildOutcome;
import dev.escapement.maprun.ChildRecord;
import dev.escapement.maprun.MapRunNames.ChildName;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One child of a Map run, as the run keeps count of it. */
record DistributedChild(int index, ChildInput input, ChildName name, String machineArn) {

    ChildRecord record(Run run) {
        Ending ending = run.ending();
        return new ChildRecord(
                name.arn(), index, input.items(), outcome(ending), error(ending), run.startedAt(), stoppedAt(ending));
    }

    ChildResult result(Run run) {
        Ending ending = run.ending();
        return result(run.startedAt(), stoppedAt(ending), run.redrives().count(), ending(ending));
    }

    /** Of a child that stays as it had ended. */
    ChildResult result(UnfinishedChild before) {
        Ending ending = before.ending();
        return result(before.startedAt(), stoppedAt(ending), before.redriveCount(), ending(ending));
    }

    ChildResult pendingResult() {
        return result(null, null, 0, new ChildResult.Ending.Pending());
    }

    static ChildOutcome outcome(Ending ending) {
        return switch (ending.status()) {
            case SUCCEEDED -> ChildOutcome.SUCCEEDED;
            case FAILED -> ChildOutcome.FAILED;
            case TIMED_OUT -> ChildOutcome.TIMED_OUT;
            case ABORTED, RUNNING -> ChildOutcome.ABORTED;
        };
    }

    private ChildResult result(
            @Nullable Instant startedAt, @Nullable Instant stoppedAt, int redriveCount, ChildResult.Ending ending) {
        return new ChildResult(
                index, name.name(), name.arn(), machineArn, input.value(), startedAt, stoppedAt, redriveCount, ending);
    }

    private static ChildResult.Ending ending(Ending ending) {
        return switch (ending.status()) {
            case SUCCEEDED -> new ChildResult.Ending.Succeeded(Objects.requireNonNull(ending.output()));
            case FAILED -> new ChildResult.Ending.Failed(ending.error(), ending.cause());
            case TIMED_OUT -> new ChildResult.Ending.TimedOut();
            case ABORTED, RUNNING -> new ChildResult.Ending.Aborted(ending.error(), ending.cause());
        };
    }

    static @Nullable String error(Ending ending) {
        return ending.status() == Ending.Status.TIMED_OUT ? "States.Timeout" : ending.error();
    }

    private static Instant stoppedAt(Ending ending) {
        return Objects.requireNonNull(ending.at());
    }
}
