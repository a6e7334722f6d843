package dev.escapement.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.definition.Definition;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What an execution is started with.
 *
 * @param inputText the input as it was handed over, white space and all
 * @param express whether it runs as an Express workflow
 * @param synchronous whether somebody waits for its answer (Express only)
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
        String inputText,
        boolean express,
        boolean synchronous) {}
