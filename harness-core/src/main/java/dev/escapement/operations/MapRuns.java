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
        for (Execution parent : parents) {
            for (MapRun mapRun : parent.mapRuns()) {
                if (mapRun.arn().equals(mapRunArn)) {
                    return mapRun;
                }
            }
        }
        throw Refusals.noResource(mapRunArn);
    }

    /** The run whose child the execution is; {@code null} if it is none. */
    @Nullable MapRun around(Execution child) {
        Execution top = executions.topOf(child);
        if (top.arn().equals(child.arn())) {
            return null;
        }
        return top.mapRuns().stream()
                .filter(mapRun -> mapRun.hasChild(child.arn()))
                .findFirst()
                .orElse(null);
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
