package dev.escapement.nested;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * What a Task asks for when it starts an execution.
 *
 * @param machineArn what to start
 * @param name of the execution; {@code null} for a made-up one
 * @param input its text
 * @param traceHeader the trace it is to be part of; {@code null} for one of its own
 * @param synchronous whether the Task waits for the answer, as of StartSyncExecution
 * @param startedBy the execution that asks
 */
@API(status = Status.INTERNAL)
public record NestedStart(
        String machineArn,
        @Nullable String name,
        String input,
        @Nullable String traceHeader,
        boolean synchronous,
        String startedBy) {}
