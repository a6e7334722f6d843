package dev.escapement.mock.memory;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.envelope.Envelope;
import dev.escapement.integration.Integration;
import dev.escapement.integration.Outside;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.services.TaskResource.Kind;
import dev.escapement.services.TaskResource.Pattern;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Stands for an SQS queue: {@code sendMessage}, {@code receiveMessage} and {@code deleteMessage}, with delays and visibility on the
 * virtual clock, in the order of sending.
 *
 * <pre>{@code
 * Queue approvals = Queue.empty();
 * script.resource("sqs:*").answeredBy(approvals);
 * …
 * approvals.bodies();   // what was sent and not deleted
 * }</pre>
 *
 * <p>A Task that waits for a callback goes on waiting: the token is in the message. For anything more there is ElasticMQ.
 */
@API(status = Status.EXPERIMENTAL)
public final class Queue implements Integration {

    private static final int DEFAULT_VISIBILITY = 30;

    private final List<Message> messages = new ArrayList<>();
    private int receipts;

    private Queue() {}

    /** A queue that nothing was sent to. */
    public static Queue empty() {
        return new Queue();
    }

    /** The bodies of what was sent and not deleted, in order; those that were objects are objects. */
    public List<JsonNode> bodies() {
        return messages.stream().map(message -> message.body).toList();
    }

    @Override
    public TaskReply call(TaskCall call) {
        return switch (call.resource().service() + ":" + call.resource().action()) {
            case "sqs:sendMessage" -> send(call);
            case "sqs:receiveMessage" -> Envelope.reply(call, receive(call));
            case "sqs:deleteMessage" -> Envelope.reply(call, delete(call));
            default ->
                throw new IllegalArgumentException(
                        call.site() + " calls " + call.resource().arn()
                                + ", but a Queue knows only sendMessage, receiveMessage and deleteMessage of sqs");
        };
    }

    @Override
    public void joins(Outside outside) {
        messages.clear();
        receipts = 0;
    }

    private TaskReply send(TaskCall call) {
        JsonNode answer = answerTo(call);
        JsonNode parameters = call.parameters();
        Message message = new Message(
                answer.path("MessageId").asText(),
                parameters.has("MessageBody") ? parameters.path("MessageBody") : Json.text(""),
                call.at().plusSeconds(parameters.path("DelaySeconds").asLong(0)));
        messages.add(message);
        JsonNode response = Envelope.around(call, answer);
        return call.resource().pattern() == Pattern.WAIT_FOR_TASK_TOKEN
                ? TaskReply.submitted(response, TaskReply.awaiting())
                : TaskReply.success(response);
    }

    private static JsonNode answerTo(TaskCall call) {
        return call.resource().kind() == Kind.SERVICE
                ? Envelope.emptyPayload(call)
                : Json.object().put("MessageId", Envelope.requestId(call)).build();
    }

    private JsonNode receive(TaskCall call) {
        int most = call.parameters().path("MaxNumberOfMessages").asInt(1);
        long hidden = call.parameters().path("VisibilityTimeout").asLong(DEFAULT_VISIBILITY);
        List<JsonNode> received = new ArrayList<>();
        for (Message message : messages) {
            if (received.size() < most && !message.visibleFrom.isAfter(call.at())) {
                message.visibleFrom = call.at().plusSeconds(hidden);
                message.receipt = "receipt-" + ++receipts;
                received.add(message.received());
            }
        }
        return received.isEmpty()
                ? Json.emptyObject()
                : Json.object().put("Messages", Json.array(received)).build();
    }

    private JsonNode delete(TaskCall call) {
        String receipt = call.parameters().path("ReceiptHandle").asText();
        messages.removeIf(message -> message.receipt.equals(receipt));
        return Json.emptyObject();
    }

    private static final class Message {

        private final String id;
        private final JsonNode body;
        private Instant visibleFrom;
        private String receipt = "";

        Message(String id, JsonNode body, Instant visibleFrom) {
            this.id = id;
            this.body = body;
            this.visibleFrom = visibleFrom;
        }

        JsonNode received() {
            return Json.object()
                    .put("Body", body.isTextual() ? body.textValue() : Json.write(body))
                    .put("MessageId", id)
                    .put("ReceiptHandle", receipt)
                    .build();
        }
    }
}
