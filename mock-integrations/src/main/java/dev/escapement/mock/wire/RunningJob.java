package dev.escapement.mock.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.integration.Promise;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskOutcome;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import dev.escapement.mock.wire.ExchangeWitness.Purpose;
import dev.escapement.mock.wire.JobWatch.Member;
import dev.escapement.mock.wire.JobWatch.Question;
import dev.escapement.services.TaskResource.Pattern;
import java.net.URI;
import java.util.List;

/** One job, from its start to its end. */
final class RunningJob {

    private final ServiceTasks services;
    private final TaskCall call;
    private final URI server;
    private final JobWatch watch;
    private final JsonNode request;
    private final JsonNode response;
    private final Promise end = new Promise();
    private int looks;

    RunningJob(ServiceTasks services, TaskCall call, URI server, JobWatch watch, JsonNode request, JsonNode response) {
        this.services = services;
        this.call = call;
        this.server = server;
        this.watch = watch;
        this.request = request;
        this.response = response;
    }

    TaskCall call() {
        return call;
    }

    Promise end() {
        return end;
    }

    /** Looks once; true when the job has ended. */
    boolean look(int mostLooks) {
        ApiAnswer answer = ask(Purpose.LOOK, watch.look());
        if (answer instanceof ApiAnswer.Done done) {
            return read(done.body(), mostLooks);
        }
        end.settle(ServiceTasks.failureOf(call, answer));
        return true;
    }

    private boolean read(JsonNode report, int mostLooks) {
        looks++;
        if (watch.hasEnded(report)) {
            end.settle(watch.hasSucceeded(report) ? success(report) : failure(report));
            return true;
        }
        if (looks >= mostLooks) {
            throw new WireException(
                    "The job of " + call.site() + " has not ended after " + looks + " looks; the last said '"
                            + report.at(watch.status()).asText("nothing of its status") + "'. Let the server report "
                            + String.join(" or ", watch.succeeded()) + ", or allow more with Wire.polling(…).");
        }
        return false;
    }

    /** Nobody waits any more. Whether stopping works is nobody's business either (asl-reference 6.5). */
    void stop() {
        if (!watch.stop().action().equals("-")) {
            ask(Purpose.STOP, watch.stop());
        }
    }

    private ApiAnswer ask(Purpose purpose, Question question) {
        ObjectBuilder parameters = Json.object();
        for (Member member : question.members()) {
            JsonNode value = valueOf(member.source());
            if (!value.isMissingNode()) {
                parameters.put(member.name(), member.listed() ? Json.array(List.of(value)) : value);
            }
        }
        return services.ask(call, server, purpose, question.action(), parameters.build());
    }

    private JsonNode valueOf(String source) {
        if (source.equals("!")) {
            return Json.text("The Task state in AWS Step Functions execution [" + call.executionArn()
                    + "] which was managing this resource was aborted");
        }
        return source.startsWith("?") ? request.at(source.substring(1)) : response.at(source);
    }

    private TaskOutcome success(JsonNode report) {
        JsonNode part = report.at(watch.result());
        JsonNode result = call.resource().pattern() == Pattern.SYNC_2 ? parsed(parsed(part, "Input"), "Output") : part;
        return new TaskOutcome.Succeeded(wrapped(result));
    }

    private TaskOutcome failure(JsonNode report) {
        return new TaskOutcome.Failed(
                "States.TaskFailed", Json.write(wrapped(withoutRedrive(report.at(watch.result())))));
    }

    private JsonNode wrapped(JsonNode part) {
        return watch.wrappedAs().isEmpty()
                ? part
                : Json.object(1).put(watch.wrappedAs(), part).build();
    }

    private static JsonNode parsed(JsonNode part, String member) {
        return part.path(member).isTextual()
                ? Json.with(part, member, Json.parse(part.path(member).textValue()))
                : part;
    }

    /** A child that failed is told without the members about redriving it (asl-reference 6.4). */
    private static JsonNode withoutRedrive(JsonNode part) {
        ObjectBuilder kept = Json.object(part.size());
        part.properties().stream()
                .filter(member -> !member.getKey().startsWith("Redrive"))
                .forEach(member -> kept.put(member.getKey(), member.getValue()));
        return kept.build();
    }
}
