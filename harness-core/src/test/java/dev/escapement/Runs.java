package dev.escapement;

import dev.escapement.history.HistoryEvent;
import dev.escapement.integration.Integration;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.stream.Collectors;

/** Short ways to run a definition and to look at what came of it. */
public final class Runs {

    public static final String FUNCTION = "arn:aws:lambda:us-east-1:123456789012:function:work";

    private Runs() {}

    public static Execution run(String definition) {
        return run(definition, "{}");
    }

    public static Execution run(String definition, String input, TaskReply... replies) {
        return simulation(replies).start(StateMachine.parse(definition), input).runToEnd();
    }

    public static Simulation simulation(TaskReply... replies) {
        return Simulation.builder().answering(inOrder(replies)).build();
    }

    /** Gives the replies one after the other, then none. */
    public static Integration inOrder(TaskReply... replies) {
        Deque<TaskReply> left = new ArrayDeque<>(Arrays.asList(replies));
        return call -> left.isEmpty() ? TaskReply.awaiting() : left.poll();
    }

    public static TaskReply ok(String json) {
        return TaskReply.success(Json.parse(json));
    }

    /** One line per event: {@code 3<2 +1.5 TaskScheduled}; the seconds are left out while no time has passed. */
    public static String history(Execution execution) {
        return execution.history().stream().map(event -> line(execution, event)).collect(Collectors.joining("\n"));
    }

    private static String line(Execution execution, HistoryEvent event) {
        long millis = event.timestamp().toEpochMilli() - execution.startedAt().toEpochMilli();
        String time = millis == 0 ? "" : "+" + millis / 1_000.0 + " ";
        return event.id() + "<" + event.previousId() + " " + time + event.type();
    }
}
