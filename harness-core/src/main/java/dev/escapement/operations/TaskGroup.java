package dev.escapement.operations;

import dev.escapement.services.TaskResource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The three kinds of what Tasks call, each with metrics of its own names. */
enum TaskGroup {
    ACTIVITY("ActivityRunTime", "ActivityScheduleTime", "ActivityTime", "Activities"),
    LAMBDA("LambdaFunctionRunTime", "LambdaFunctionScheduleTime", "LambdaFunctionTime", "LambdaFunctions"),
    INTEGRATION(
            "ServiceIntegrationRunTime",
            "ServiceIntegrationScheduleTime",
            "ServiceIntegrationTime",
            "ServiceIntegrations");

    private final String runTime;
    private final String scheduleTime;
    private final String time;
    private final String counts;

    TaskGroup(String runTime, String scheduleTime, String time, String counts) {
        this.runTime = runTime;
        this.scheduleTime = scheduleTime;
        this.time = time;
        this.counts = counts;
    }

    static TaskGroup of(TaskResource resource) {
        return switch (resource.kind()) {
            case ACTIVITY -> ACTIVITY;
            case FUNCTION -> LAMBDA;
            default -> INTEGRATION;
        };
    }

    String runTime() {
        return runTime;
    }

    String scheduleTime() {
        return scheduleTime;
    }

    String time() {
        return time;
    }

    String count(String what) {
        return counts + what;
    }

    List<String> metrics() {
        List<String> names = new ArrayList<>(List.of(runTime, scheduleTime, time));
        Stream.of("Scheduled", "Started", "Succeeded", "Failed", "TimedOut").map(this::count).forEach(names::add);
        if (this == ACTIVITY) {
            names.add(count("HeartbeatTimedOut"));
        }
        return names;
    }
}
