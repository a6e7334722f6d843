package dev.escapement.definition;

import dev.escapement.dataflow.DataFlow;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * What all states have.
 *
 * @param name unique in the whole definition
 * @param comment what the author says about it
 * @param flow the way of data through it
 * @param variables the variables its fields read, sorted
 */
@API(status = Status.EXPERIMENTAL)
public record StateCore(String name, @Nullable String comment, DataFlow flow, Set<String> variables) {}
