package dev.escapement.mock.endpoint;

import dev.escapement.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The requests that wait for their answers, in the order in which they came. */
final class Held {

    /** The one operation that comes back without what it waited for (asl-reference 6.7). */
    private static final String POLL = "GetActivityTask";

    private final Map<Integer, Request> requests = new LinkedHashMap<>();

    void add(Request request) {
        requests.put(request.arrival().number(), request);
    }

    void answered(Arrival arrival) {
        requests.remove(arrival.number());
    }

    /** Lets one go that waits for work; false if it does not wait, or for something that is sure to come. */
    boolean givesUp(int number) {
        Request request = requests.get(number);
        if (request == null || !request.call().operation().equals(POLL)) {
            return false;
        }
        requests.remove(number);
        request.reply().giveUp();
        request.arrival().reply().is(Answer.of(Json.emptyObject()));
        return true;
    }

    /** Nobody will be answered any more. */
    void dismiss(Answer goodbye) {
        requests.values().forEach(request -> request.arrival().reply().is(goodbye));
        requests.clear();
    }

    /** Per request, what it waits for. */
    List<String> words() {
        return requests.values().stream().map(Request::words).toList();
    }

    /** One that waits. */
    record Request(Stimulus.Call call, dev.escapement.operations.Reply reply, Arrival arrival) {

        String words() {
            return call.operation().equals(POLL)
                    ? "a task of " + call.request().path("activityArn").asText()
                    : "the end of what " + call.operation() + " started of "
                            + call.request().path("stateMachineArn").asText();
        }
    }
}
