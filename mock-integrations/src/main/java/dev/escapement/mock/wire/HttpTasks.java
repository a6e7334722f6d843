package dev.escapement.mock.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskOutcome;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.json.JsonSyntaxException;
import dev.escapement.json.ObjectBuilder;
import dev.escapement.mock.wire.ExchangeWitness.Exchange;
import dev.escapement.mock.wire.ExchangeWitness.Purpose;
import dev.escapement.services.TaskResource.Pattern;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Tasks that speak plain HTTP: {@code http:invoke} and {@code apigateway:invoke} (asl-reference 6.3, 6.4). */
final class HttpTasks implements AutoCloseable {

    private final RealHttp http;
    private final Map<String, Connection> connections;
    private final ExchangeWitness witness;

    HttpTasks(Map<String, Connection> connections, Pace pace, ExchangeWitness witness) {
        this.http = new RealHttp(pace);
        this.connections = connections;
        this.witness = witness;
    }

    TaskReply callEndpoint(TaskCall call, URI address) {
        return exchange(
                call,
                new HttpTaskRequest(call, connections).to(address),
                "States.Http.StatusCode.",
                "States.Http.Socket");
    }

    TaskReply callGateway(TaskCall call, URI server) {
        return exchange(call, new GatewayRequest(call).to(server), "ApiGateway.", "ApiGateway.SdkClientException");
    }

    private TaskReply exchange(TaskCall call, RequestOrMisfit drafted, String statusError, String brokenError) {
        if (drafted instanceof RequestOrMisfit.Misfit misfit) {
            TaskOutcome.Failed failure = ServiceTasks.failureOf(call, new ApiAnswer.Misfit(misfit.problems()));
            return TaskReply.failure(failure.error(), failure.cause());
        }
        HttpExchange.Request request = ((RequestOrMisfit.Ready) drafted).request();
        HttpExchange.Answer answer = http.send(request.withHeaders(CallHeaders.of(call, Purpose.CALL)));
        witness.sees(new Exchange(call, Purpose.CALL, !answer.isGood()));
        if (answer.isBroken()) {
            return TaskReply.failure(brokenError, answer.body());
        }
        return answer.isGood()
                ? accepted(call, responseOf(call, answer))
                : TaskReply.failure(statusError + answer.statusCode(), answer.body());
    }

    private static TaskReply accepted(TaskCall call, JsonNode response) {
        return call.resource().pattern() == Pattern.WAIT_FOR_TASK_TOKEN
                ? TaskReply.submitted(response, TaskReply.awaiting())
                : TaskReply.success(response);
    }

    private static JsonNode responseOf(TaskCall call, HttpExchange.Answer answer) {
        return Json.object(4)
                .put("Headers", headersOf(ServedHeaders.of(answer.headers(), call.at())))
                .put("ResponseBody", bodyOf(answer.body()))
                .put("StatusCode", answer.statusCode())
                .put("StatusText", StatusText.of(answer.statusCode()))
                .build();
    }

    private static JsonNode headersOf(Map<String, List<String>> seen) {
        ObjectBuilder headers = Json.object(seen.size());
        seen.forEach((name, values) ->
                headers.put(name, Json.array(values.stream().map(Json::text).toList())));
        return headers.build();
    }

    private static JsonNode bodyOf(String text) {
        try {
            return Json.parse(text);
        } catch (JsonSyntaxException notJson) {
            return Json.text(text);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
