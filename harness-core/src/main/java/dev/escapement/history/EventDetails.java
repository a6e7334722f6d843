package dev.escapement.history;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.journal.ExecutionFact;
import dev.escapement.journal.Fact;
import dev.escapement.journal.ForkFact;
import dev.escapement.journal.MapRunFact;
import dev.escapement.journal.StateFact;
import dev.escapement.journal.TaskFact;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The details of each event, members in the order of the service's API (asl-reference 9.2). */
final class EventDetails {

    private static final JsonNode NOT_TRUNCATED =
            Json.object().put("truncated", false).build();

    private EventDetails() {}

    static JsonNode of(Fact fact) {
        if (fact instanceof StateFact state) {
            return ofState(state);
        } else if (fact instanceof TaskFact task) {
            return TaskDetails.of(task);
        } else if (fact instanceof ForkFact fork) {
            return ofFork(fork);
        } else if (fact instanceof MapRunFact mapRun) {
            return ofMapRun(mapRun);
        } else {
            return ofExecution((ExecutionFact) fact);
        }
    }

    private static JsonNode ofExecution(ExecutionFact fact) {
        if (fact instanceof ExecutionFact.Started started) {
            String asHandedOver = started.inputText();
            return text(Json.object(), "input", asHandedOver == null ? Json.write(started.input()) : asHandedOver)
                    .put("roleArn", started.roleArn())
                    .putIfPresent("stateMachineAliasArn", started.aliasArn())
                    .putIfPresent("stateMachineVersionArn", started.versionArn())
                    .build();
        } else if (fact instanceof ExecutionFact.Succeeded success) {
            return payload(Json.object(), "output", success.output()).build();
        } else if (fact instanceof ExecutionFact.Failed failed) {
            return trouble(Json.object(), failed.error(), failed.cause());
        } else if (fact instanceof ExecutionFact.Aborted aborted) {
            return trouble(Json.object(), aborted.error(), aborted.cause());
        } else if (fact instanceof ExecutionFact.Redriven redriven) {
            return Json.object().put("redriveCount", redriven.redriveCount()).build();
        } else {
            return trouble(Json.object(), "States.Timeout", null);
        }
    }

    private static JsonNode ofState(StateFact fact) {
        if (fact instanceof StateFact.Entered entered) {
            return payload(Json.object().put("name", entered.state().name()), "input", entered.input())
                    .build();
        } else if (fact instanceof StateFact.Exited exited) {
            ObjectBuilder details =
                    payload(Json.object().put("name", exited.state().name()), "output", exited.output());
            return assigned(details, exited.assigned()).build();
        } else if (fact instanceof StateFact.EvaluationFailed failed) {
            return Json.object()
                    .put("error", failed.error())
                    .put("cause", failed.cause())
                    .putIfPresent("location", failed.location())
                    .put("state", failed.state().name())
                    .build();
        } else {
            return Json.emptyObject();
        }
    }

    private static ObjectBuilder assigned(ObjectBuilder details, Map<String, JsonNode> variables) {
        if (variables.isEmpty()) {
            return details;
        }
        ObjectBuilder texts = Json.object();
        variables.forEach((name, value) -> texts.put(name, Json.write(value)));
        return details.put("assignedVariables", texts.build()).put("assignedVariablesDetails", NOT_TRUNCATED);
    }

    private static JsonNode ofFork(ForkFact fact) {
        if (fact instanceof ForkFact.Started started) {
            return Json.object().put("length", started.length()).build();
        } else if (fact instanceof ForkFact.IterationStarted started) {
            return iteration(fact, started.path().index());
        } else if (fact instanceof ForkFact.IterationSucceeded success) {
            return iteration(fact, success.index());
        } else if (fact instanceof ForkFact.IterationFailed failed) {
            return iteration(fact, failed.index());
        } else if (fact instanceof ForkFact.IterationAborted aborted) {
            return iteration(fact, aborted.index());
        } else {
            return Json.emptyObject();
        }
    }

    private static JsonNode ofMapRun(MapRunFact fact) {
        if (fact instanceof MapRunFact.Started started) {
            return Json.object().put("mapRunArn", started.mapRunArn()).build();
        } else if (fact instanceof MapRunFact.Redriven redriven) {
            return Json.object()
                    .put("mapRunArn", redriven.mapRunArn())
                    .put("redriveCount", redriven.redriveCount())
                    .build();
        } else if (fact instanceof MapRunFact.Failed failed) {
            return trouble(Json.object(), failed.error(), failed.cause());
        } else {
            return Json.emptyObject();
        }
    }

    private static JsonNode iteration(ForkFact fact, int index) {
        return Json.object()
                .put("name", fact.state().name())
                .put("index", index)
                .build();
    }

    static ObjectBuilder payload(ObjectBuilder details, String member, JsonNode value) {
        return text(details, member, Json.write(value));
    }

    private static ObjectBuilder text(ObjectBuilder details, String member, String text) {
        return details.put(member, text).put(member + "Details", NOT_TRUNCATED);
    }

    static JsonNode trouble(ObjectBuilder details, @Nullable String error, @Nullable String cause) {
        return details.putIfPresent("error", error).putIfPresent("cause", cause).build();
    }
}
