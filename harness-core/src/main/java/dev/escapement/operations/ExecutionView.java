package dev.escapement.operations;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.ExecutionStatus;
import dev.escapement.MapRun;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** What the service tells of an execution, its members in the order of the service's model (asl-reference 9.3). */
final class ExecutionView {

    private static final JsonNode INCLUDED = Json.object(1).put("included", true).build();
    private static final JsonNode LEFT_OUT = Json.object(1).put("included", false).build();
    private static final long BILLED_STEP = 100;
    private static final int MEGABYTE = 1_024;

    private ExecutionView() {}

    /** As DescribeExecution does. */
    static JsonNode described(Account account, Execution execution, boolean withData) {
        ObjectBuilder told = Json.object(24)
                .put("executionArn", execution.arn())
                .put("stateMachineArn", execution.machine().arn())
                .put("name", execution.name())
                .put("status", execution.status().name())
                .put("startDate", WireTime.of(execution.startedAt()))
                .putIfPresent("stopDate", WireTime.ofNullable(execution.stoppedAt()));
        input(told, execution, withData);
        output(told, execution, withData, execution.output() != null)
                .putIfPresent("traceHeader", account.executions().traceHeaderOf(execution));
        MapRun around = account.mapRuns().around(execution);
        told.putIfPresent("mapRunArn", around == null ? null : around.arn())
                .putIfPresent("error", execution.error())
                .putIfPresent("cause", execution.cause())
                .putIfPresent("stateMachineVersionArn", execution.versionArn())
                .putIfPresent("stateMachineAliasArn", execution.aliasArn());
        return redrive(told, execution).build();
    }

    private static ObjectBuilder redrive(ObjectBuilder told, Execution execution) {
        return told.put("redriveCount", execution.redriveCount())
                .putIfPresent("redriveDate", WireTime.ofNullable(execution.redrivenAt()))
                .put("redriveStatus", execution.redriveStatus().name())
                .putIfPresent("redriveStatusReason", execution.redriveStatusReason());
    }

    /** As ListExecutions does. */
    static JsonNode entry(Account account, Execution execution) {
        ObjectBuilder told = Json.object(12)
                .put("executionArn", execution.arn())
                .put("stateMachineArn", execution.machine().arn())
                .put("name", execution.name())
                .put("status", execution.status().name())
                .put("startDate", WireTime.of(execution.startedAt()))
                .putIfPresent("stopDate", WireTime.ofNullable(execution.stoppedAt()));
        MapRun around = account.mapRuns().around(execution);
        return told.putIfPresent("mapRunArn", around == null ? null : around.arn())
                .putIfPresent("stateMachineVersionArn", execution.versionArn())
                .putIfPresent("stateMachineAliasArn", execution.aliasArn())
                .put("redriveCount", execution.redriveCount())
                .putIfPresent("redriveDate", WireTime.ofNullable(execution.redrivenAt()))
                .build();
    }

    /** As StartSyncExecution does. */
    static JsonNode synchronous(Execution execution, @Nullable String traceHeader, boolean withData) {
        ObjectBuilder told = Json.object(20)
                .put("executionArn", execution.arn())
                .put("stateMachineArn", execution.machine().arn())
                .put("name", execution.name())
                .put("startDate", WireTime.of(execution.startedAt()))
                .putIfPresent("stopDate", WireTime.ofNullable(execution.stoppedAt()))
                .put("status", execution.status().name())
                .putIfPresent("error", error(execution))
                .putIfPresent("cause", execution.cause());
        input(told, execution, withData);
        return output(told, execution, withData, true)
                .putIfPresent("traceHeader", traceHeader)
                .put("billingDetails", billing(execution))
                .build();
    }

    private static @Nullable String error(Execution execution) {
        return execution.status() == ExecutionStatus.TIMED_OUT ? "States.Timeout" : execution.error();
    }

    private static void input(ObjectBuilder told, Execution execution, boolean withData) {
        if (withData) {
            told.put("input", execution.inputText());
        }
        told.put("inputDetails", withData ? INCLUDED : LEFT_OUT);
    }

    private static ObjectBuilder output(
            ObjectBuilder told, Execution execution, boolean withData, boolean tellsDetails) {
        @Nullable JsonNode output = execution.output();
        if (output != null && withData) {
            told.put("output", Json.write(output));
        }
        return tellsDetails ? told.put("outputDetails", withData ? INCLUDED : LEFT_OUT) : told;
    }

    private static JsonNode billing(Execution execution) {
        long millis = Math.max(1, execution.elapsed().toMillis());
        long duration = (millis + BILLED_STEP - 1) / BILLED_STEP * BILLED_STEP;
        return Json.object(2)
                .put("billedMemoryUsedInMB", memory(execution, duration))
                .put("billedDurationInMilliseconds", duration)
                .build();
    }

    /** What the bill has as gigabytes over time, back in megabytes. */
    private static long memory(Execution execution, long millis) {
        return execution
                .usage()
                .gigabyteSeconds()
                .multiply(BigDecimal.valueOf(MEGABYTE * 1_000L))
                .divide(BigDecimal.valueOf(millis), RoundingMode.HALF_UP)
                .longValue();
    }
}
