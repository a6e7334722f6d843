package dev.escapement;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.time.Instant;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** An execution in the words of DescribeExecution and ListExecutions: which members are there depends on how it stands (asl-reference 9.3.1). */
@API(status = Status.INTERNAL)
public final class ExecutionDescription {

    private static final JsonNode INCLUDED = Json.object().put("included", true).build();

    private ExecutionDescription() {}

    /**
     * As DescribeExecution tells it.
     *
     * @param dates how instants are written
     */
    public static JsonNode of(Execution execution, Function<Instant, JsonNode> dates) {
        ObjectBuilder told = times(identity(execution), execution, dates)
                .put("input", execution.inputText())
                .put("inputDetails", INCLUDED);
        JsonNode output = execution.output();
        if (output != null) {
            told.put("output", Json.write(output)).put("outputDetails", INCLUDED);
        }
        told.putIfPresent("traceHeader", execution.traceHeader())
                .putIfPresent("mapRunArn", execution.mapRunArn())
                .putIfPresent("error", execution.error())
                .putIfPresent("cause", execution.cause());
        return redrives(versions(told, execution), execution, dates)
                .put("redriveStatus", execution.redriveStatus().name())
                .putIfPresent(
                        "redriveStatusReason",
                        execution.redriveStatus() == RedriveStatus.NOT_REDRIVABLE
                                ? execution.redriveStatusReason()
                                : null)
                .build();
    }

    /**
     * As ListExecutions tells it.
     *
     * @param dates how instants are written
     */
    public static JsonNode summary(Execution execution, Function<Instant, JsonNode> dates) {
        ObjectBuilder told =
                times(identity(execution), execution, dates).putIfPresent("mapRunArn", execution.mapRunArn());
        return redrives(versions(told, execution), execution, dates).build();
    }

    private static ObjectBuilder identity(Execution execution) {
        return Json.object(20)
                .put("executionArn", execution.arn())
                .put("stateMachineArn", execution.machine().arn())
                .put("name", execution.name())
                .put("status", execution.status().name());
    }

    private static ObjectBuilder times(ObjectBuilder told, Execution execution, Function<Instant, JsonNode> dates) {
        @Nullable Instant stopped = execution.stoppedAt();
        return told.put("startDate", dates.apply(execution.startedAt()))
                .putIfPresent("stopDate", stopped == null ? null : dates.apply(stopped));
    }

    private static ObjectBuilder versions(ObjectBuilder told, Execution execution) {
        return told.putIfPresent("stateMachineVersionArn", execution.versionArn())
                .putIfPresent("stateMachineAliasArn", execution.aliasArn());
    }

    private static ObjectBuilder redrives(ObjectBuilder told, Execution execution, Function<Instant, JsonNode> dates) {
        @Nullable Instant redriven = execution.redrivenAt();
        return told.put("redriveCount", execution.redriveCount())
                .putIfPresent("redriveDate", redriven == null ? null : dates.apply(redriven));
    }
}
