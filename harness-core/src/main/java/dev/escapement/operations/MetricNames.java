package dev.escapement.operations;

import dev.escapement.services.NearestNames;
import java.util.ArrayList;
import java.util.List;

/** The names of metrics that there are (asl-reference 8.9). */
final class MetricNames {

    static final List<String> EXECUTIONS = List.of(
            "ExecutionsStarted",
            "ExecutionsSucceeded",
            "ExecutionsFailed",
            "ExecutionsTimedOut",
            "ExecutionsAborted",
            "ExecutionTime",
            "ExecutionThrottled",
            "ExecutionsRedriven",
            "RedrivenExecutionsSucceeded",
            "RedrivenExecutionsFailed",
            "RedrivenExecutionsTimedOut",
            "RedrivenExecutionsAborted",
            "ExpressExecutionMemory",
            "ExpressExecutionBilledDuration",
            "ExpressExecutionBilledMemory");

    private static final List<String> ALL = all();

    private MetricNames() {}

    private static List<String> all() {
        List<String> names = new ArrayList<>(EXECUTIONS);
        for (TaskGroup group : TaskGroup.values()) {
            names.addAll(group.metrics());
        }
        return names;
    }

    static void check(String metric) {
        if (!ALL.contains(metric)) {
            throw unknown(metric);
        }
    }

    static void checkOfExecutions(String metric) {
        check(metric);
        if (!EXECUTIONS.contains(metric) || metric.equals("ExecutionThrottled")) {
            throw new IllegalArgumentException("The metric " + metric + " is not told by version or alias");
        }
    }

    static IllegalArgumentException unknown(String metric) {
        return new IllegalArgumentException("There is no metric " + metric + "." + NearestNames.hint(metric, ALL));
    }
}
