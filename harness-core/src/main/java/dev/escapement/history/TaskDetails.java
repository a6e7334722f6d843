package dev.escapement.history;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.journal.TaskFact;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import dev.escapement.services.TaskResource.Kind;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The details of a Task's events: functions and activities leave out what service integrations say about themselves. */
final class TaskDetails {

    private TaskDetails() {}

    static JsonNode of(TaskFact fact) {
        if (fact instanceof TaskFact.Scheduled scheduled) {
            return scheduled(scheduled);
        } else if (fact instanceof TaskFact.Started started) {
            return origin(fact).putIfPresent("workerName", started.worker()).build();
        } else if (fact instanceof TaskFact.Submitted submitted) {
            return EventDetails.payload(origin(fact), "output", submitted.response())
                    .build();
        } else if (fact instanceof TaskFact.Succeeded success) {
            return EventDetails.payload(origin(fact), "output", success.output())
                    .build();
        } else if (fact instanceof TaskFact.Failed failed) {
            return EventDetails.trouble(origin(fact), failed.error(), failed.cause());
        } else if (fact instanceof TaskFact.NotStarted refused) {
            return EventDetails.trouble(origin(fact), refused.error(), refused.cause());
        } else if (fact instanceof TaskFact.NotSubmitted refused) {
            return EventDetails.trouble(origin(fact), refused.error(), refused.cause());
        } else {
            return EventDetails.trouble(origin(fact), "States.Timeout", null);
        }
    }

    private static JsonNode scheduled(TaskFact.Scheduled fact) {
        boolean integration = isIntegration(fact);
        ObjectBuilder details = integration
                ? origin(fact).put("region", "us-east-1").put("parameters", Json.write(fact.parameters()))
                : EventDetails.payload(
                        Json.object().put("resource", fact.resource().arn()), "input", fact.parameters());
        seconds(details, "timeoutInSeconds", fact.timeout());
        if (fact.resource().kind() != Kind.FUNCTION) {
            seconds(details, "heartbeatInSeconds", fact.heartbeat());
        }
        if (fact.roleArn() != null) {
            details.put(
                    "taskCredentials",
                    Json.object().put("roleArn", fact.roleArn()).build());
        }
        return details.build();
    }

    private static ObjectBuilder origin(TaskFact fact) {
        ObjectBuilder details = Json.object();
        return isIntegration(fact)
                ? details.put("resourceType", fact.resource().resourceType())
                        .put("resource", fact.resource().resourceName())
                : details;
    }

    private static void seconds(ObjectBuilder details, String member, @Nullable Duration duration) {
        if (duration != null) {
            details.put(member, duration.toSeconds());
        }
    }

    private static boolean isIntegration(TaskFact fact) {
        Kind kind = fact.resource().kind();
        return kind == Kind.SERVICE || kind == Kind.SDK;
    }
}
