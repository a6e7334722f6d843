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
        if (!over) {
            sink.add(result);
        }
    }

    @Nullable DatasetFailure failure() {
        return sink.failure();
    }

    MapResult finish(Instant at) {
        return sink.finish(at);
    }

    void close() {
        over = true;
        sink.close();
    }
}
