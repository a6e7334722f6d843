package dev.escapement.dataset;

import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Takes the results of the children one by one, in any order, and in the end gives the result of the Map (asl-reference 7.6).
 * Not to be implemented.
 *
 * <pre>{@code
 * try (ResultSink sink = ResultSink.open(request, store, 262_144)) {
 *     children.forEach(sink::add);
 *     MapResult result = sink.finish(now);
 * }
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL)
public interface ResultSink extends AutoCloseable {

    /**
     * Opens one. Where results are to be written, it is tried at once whether they could be; {@link #failure()} tells.
     *
     * @param largestResult in bytes; of a result that is larger and not written to the store, only the size is kept
     */
    static ResultSink open(ResultRequest request, ObjectStore store, long largestResult) {
        WriterConfig config = WriterConfig.of(request);
        return request.resource() == null
                ? new StateResult(config, largestResult)
                : new ResultFiles(ResultFolder.of(request, store), config, ResultFiles.LARGEST_FILE);
    }

    /** Takes the result of a child; ignored after a failure. */
    void add(ChildResult child);

    /** What went wrong so far; {@code null} if nothing did. */
    @Nullable DatasetFailure failure();

    /** There are no more children: closes the files, writes the manifest. */
    MapResult finish(Instant at);

    /** Takes results again after {@link #finish}, for children that run again; what stands there of those that succeeded stays. */
    void resume();

    /** Gives up what was not finished; nothing can go wrong with that. */
    @Override
    void close();
}
