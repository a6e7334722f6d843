package dev.escapement.reading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.journal.Fact;
import dev.escapement.journal.Journal;
import dev.escapement.journal.StateFact;
import dev.escapement.journal.TaskFact;
import dev.escapement.services.TaskResource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A call that a Task made, once per attempt.
 *
 * @param state the Task
 * @param parameters what it called with
 */
@API(status = Status.EXPERIMENTAL)
public record MadeCall(Instant at, String state, TaskResource resource, JsonNode parameters) {

    /** All calls of an execution, in the order in which they were made. */
    public static List<MadeCall> of(Journal journal) {
        Map<Integer, String> states = new LinkedHashMap<>();
        List<MadeCall> calls = new ArrayList<>();
        for (Fact fact : journal.facts()) {
            if (fact instanceof StateFact.Entered entered) {
                states.put(entered.strand(), entered.state().name());
            } else if (fact instanceof TaskFact.Scheduled made) {
                String state = states.getOrDefault(made.strand(), "");
                calls.add(new MadeCall(made.at(), state, made.resource(), made.parameters()));
            }
        }
        return List.copyOf(calls);
    }

    /**
     * Whether this is what is called: the whole ARN, or so much of its end that begins after a colon, such as {@code charge-card},
     * {@code sqs:sendMessage} or {@code lambda:invoke.waitForTaskToken}.
     */
    public boolean isTo(String callee) {
        return resource.arn().equals(callee) || resource.arn().endsWith(":" + callee);
    }
}
