package dev.escapement.integration;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A distributed Map is about to start a child execution.
 *
 * @param parentArn the execution that the Map belongs to
 * @param state the Map
 * @param index which child, from 0
 * @param input what the child is to start with
 * @param at the virtual time
 */
@API(status = Status.EXPERIMENTAL)
public record ChildStart(
        String parentArn, String mapRunArn, String state, int index, String childArn, JsonNode input, Instant at) {}
