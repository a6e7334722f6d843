package dev.escapement.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.definition.Definition;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * What an execution is started with.
 *
 * @param inputText the input as it was handed over, white space and all; {@code null} for one that never was a text
 * @param express whether it runs as an Express workflow
 * @param synchronous whether somebody waits for its answer (Express only)
 * @param mapRunArn the Map run that it is a child of; {@code null} for an execution of its own
 * @param traceHeader the trace that it is part of; {@code null} for one of its own
 * @param versionArn the version of the machine that it was started as; {@code null} for none
 * @param aliasArn the alias of the machine that it was started through; {@code null} for none
 */
@API(status = Status.INTERNAL)
public record RunSpec(
        Definition definition,
        String machineName,
        String machineArn,
        String executionName,
        String executionArn,
        String roleArn,
        JsonNode input,
        @Nullable String inputText,
        boolean express,
        boolean synchronous,
        @Nullable String mapRunArn,
        @Nullable String traceHeader,
        @Nullable String versionArn,
        @Nullable String aliasArn) {}
