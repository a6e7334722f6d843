package dev.escapement.engine;

import dev.escapement.dataset.ObjectStore;
import dev.escapement.integration.ChildStarts;
import dev.escapement.journal.Journal;
import dev.escapement.maprun.Progress;
import java.time.Duration;
import java.util.function.ToLongBiFunction;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What distributed Maps have to do with, besides what every execution has.
 *
 * @param store what items are read from and results written to
 * @param starts lets children start
 * @param kept which children stay
 * @param progress hears how far they have come
 * @param expressUnits what an execution that left this journal and took so long is billed for, in whole units, if it is Express
 */
@API(status = Status.INTERNAL)
public record MapRunSurroundings(
        ObjectStore store,
        ChildStarts starts,
        KeptChildren kept,
        Progress.Listener progress,
        ToLongBiFunction<Journal, Duration> expressUnits) {}
