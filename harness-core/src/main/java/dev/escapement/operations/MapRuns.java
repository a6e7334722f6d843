package dev.escapement.operations;

import dev.escapement.Execution;
import dev.escapement.MapRun;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** The runs of the distributed Maps of an account's executions. */
@API(status = Status.EXPERIMENTAL)
public final class MapRuns {

    private final Executions executions;

    MapRuns(Executions executions) {
        this.executions = executions;
    }

    /** ListMapRuns of an execution, the newest first. */
    public List<MapRun> list(String executionArn) {
        List<MapRun> newestFirst = new ArrayList<>(executions.get(executionArn).mapRuns());
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    /** DescribeMapRun. */
    public MapRun get(String mapRunArn) {
        StatesArn arn = StatesArn.parse(mapRunArn, "mapRun");
        String machine = arn.machineArn();
        int label = machine.lastIndexOf('/');
        List<Execution> parents = executions.startedAs(label < 0 ? machine : machine.substring(0, label));
        MapRun found = find(parents, mapRunArn);
        if (found == null) {
            throw Refusals.noResource(mapRunArn);
        }
        return found;
    }

    /** Children may have distributed Maps of their own. */
    private static @Nullable MapRun find(List<Execution> parents, String mapRunArn) {
        for (Execution parent : parents) {
            for (MapRun mapRun : parent.mapRuns()) {
                MapRun found = mapRun.arn().equals(mapRunArn) ? mapRun : find(mapRun.executions(), mapRunArn);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** The run whose child the execution is; {@code null} if it is none. */
    @Nullable MapRun around(Execution child) {
        String mapRunArn = child.mapRunArn();
        return mapRunArn == null ? null : get(mapRunArn);
    }

    /** UpdateMapRun of one that runs; what is {@code null} stays. */
    public void update(
            String mapRunArn,
            @Nullable Integer maxConcurrency,
            @Nullable Double toleratedPercentage,
            @Nullable Long toleratedCount) {
        MapRun mapRun = get(mapRunArn);
        if (mapRun.stoppedAt() != null) {
            throw Refusals.invalid("A Map Run that has ended cannot be updated: '" + mapRunArn + "'")
                    .with("reason", "CANNOT_UPDATE_COMPLETED_MAP_RUN");
        }
        mapRun.update(maxConcurrency, toleratedPercentage, toleratedCount);
    }
}
