package dev.escapement.engine;

import dev.escapement.behavior.DistributionPlan;
import dev.escapement.dataset.ChildResult;
import dev.escapement.dataset.DatasetFailure;
import dev.escapement.dataset.MapResult;
import dev.escapement.dataset.ResultRequest;
import dev.escapement.dataset.ResultSink;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where the results of children go until the run is over; later ones come from Express children that were left alone. */
final class ChildResults {

    private final ResultSink sink;
    private final boolean written;
    private boolean finished;
    private boolean over;

    ChildResults(DistributionPlan plan, String mapRunArn, World world) {
        ResultRequest request = plan.writing().apply(mapRunArn);
        this.written = request.resource() != null;
        this.sink =
                ResultSink.open(request, world.mapRuns().store(), world.limits().payloadBytes());
    }

    /** Whether they are written to a store, and not only handed on. */
    boolean areWritten() {
        return written;
    }

    void add(ChildResult result) {
        if (!over || !written) {
            sink.add(result);
        }
    }

    @Nullable DatasetFailure failure() {
        return sink.failure();
    }

    MapResult finish(Instant at) {
        MapResult result = sink.finish(at);
        finished = !(result instanceof MapResult.Failed);
        return result;
    }

    /** Whether those of the children that succeeded are still there to be handed on. */
    boolean mayResume() {
        return !written || finished;
    }

    void resume() {
        over = false;
        finished = false;
        sink.resume();
    }

    void close() {
        over = true;
        sink.close();
    }
}
