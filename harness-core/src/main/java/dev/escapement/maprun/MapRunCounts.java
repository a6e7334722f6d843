package dev.escapement.maprun;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * How many children of a Map run, or how many items in them, stand how; as DescribeMapRun tells them (asl-reference 9.4).
 *
 * @param pending not started; of items that are read one by one, those that were read so far
 * @param running started and not ended
 * @param succeeded ended well
 * @param failed ended with an error
 * @param timedOut took too long
 * @param aborted stopped
 * @param resultsWritten handed on as results, known at the end
 * @param failuresNotRedrivable stayed as they were when the rest was redriven
 * @param pendingRedrive not succeeded, and about to start again
 */
@API(status = Status.EXPERIMENTAL)
public record MapRunCounts(
        long pending,
        long running,
        long succeeded,
        long failed,
        long timedOut,
        long aborted,
        long resultsWritten,
        long failuresNotRedrivable,
        long pendingRedrive) {

    /** Of a run that is not being redriven. */
    public MapRunCounts(
            long pending, long running, long succeeded, long failed, long timedOut, long aborted, long resultsWritten) {
        this(pending, running, succeeded, failed, timedOut, aborted, resultsWritten, 0, 0);
    }

    /** All together. */
    public long total() {
        return pending + running + ended() + pendingRedrive;
    }

    /** Those that ended, however they did. */
    public long ended() {
        return succeeded + failed + timedOut + aborted;
    }

    /** Those that count against what a Map tolerates. */
    public long failures() {
        return failed + timedOut;
    }

    /** Members in the order of the service's API. */
    public JsonNode toJson() {
        return Json.object()
                .put("pending", pending)
                .put("running", running)
                .put("succeeded", succeeded)
                .put("failed", failed)
                .put("timedOut", timedOut)
                .put("aborted", aborted)
                .put("total", total())
                .put("resultsWritten", resultsWritten)
                .put("failuresNotRedrivable", failuresNotRedrivable)
                .put("pendingRedrive", pendingRedrive)
                .build();
    }
}
