package dev.escapement.mock.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.integration.ApiRefusal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The requests that wait for their answers, in the order in which they came. */
final class Held {

    private final Logbook logbook;
    private final List<Request> requests = new ArrayList<>();

    Held(Logbook logbook) {
        this.logbook = logbook;
    }

    void add(Arrival arrival, Outcome.Waiter waiter) {
        requests.add(new Request(arrival, waiter));
    }

    /** Answers those that can be answered now; false if none could. */
    boolean answerWhatCanBe() {
        boolean answered = false;
        for (Iterator<Request> each = requests.iterator(); each.hasNext(); ) {
            Request request = each.next();
            Answer answer = answer(request.waiter());
            if (answer != null) {
                each.remove();
                logbook.answered(request.arrival().number(), answer);
                request.arrival().reply().is(answer);
                answered = true;
            }
        }
        return answered;
    }

    private static @Nullable Answer answer(Outcome.Waiter waiter) {
        try {
            JsonNode body = waiter.answer();
            return body == null ? null : Answer.of(body);
        } catch (ApiRefusal refused) {
            return Answer.refusal(refused);
        }
    }

    /** Whether there was anybody to give up. */
    boolean givesUp(int number) {
        for (Iterator<Request> each = requests.iterator(); each.hasNext(); ) {
            Request request = each.next();
            if (request.arrival().number() == number) {
                JsonNode last = request.waiter().whenGivenUp();
                if (last == null) {
                    return false;
                }
                each.remove();
                Answer answer = Answer.of(last);
                logbook.answered(number, answer);
                request.arrival().reply().is(answer);
                return true;
            }
        }
        return false;
    }

    /** Nobody will be answered any more. */
    void dismiss(Answer goodbye) {
        requests.forEach(request -> request.arrival().reply().is(goodbye));
        requests.clear();
    }

    List<String> words() {
        return requests.stream().map(request -> request.waiter().words()).toList();
    }

    private record Request(Arrival arrival, Outcome.Waiter waiter) {}
}
