package dev.escapement.junit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.json.Json;
import dev.escapement.json.JsonComparison;
import dev.escapement.reading.MadeCall;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Assertions about the calls that an execution made: to whom, how often, in which order and with which parameters. A retry calls
 * again.
 *
 * <pre>{@code
 * assertThat(execution)
 *         .calls(calls -> calls.wereMadeTo("reserve-stock", "charge-card", "charge-card", "sqs:sendMessage"))
 *         .calls(calls -> calls.to("charge-card").wereMade(2).hadParameters("{\"total\": 4200}", "{\"total\": 4200}"));
 * }</pre>
 *
 * <p>Who is called is the {@code Resource} of its Task, or so much of its end as begins after a colon. Not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public class CallsAssert extends StoryAssert<CallsAssert, List<MadeCall>> {

    private final Execution execution;
    private final String whose;

    /** About all calls of the given execution. */
    public CallsAssert(Execution execution) {
        this(execution, MadeCall.of(execution.journal()), "");
    }

    private CallsAssert(Execution execution, List<MadeCall> calls, String whose) {
        super(calls, CallsAssert.class);
        this.execution = execution;
        this.whose = whose;
    }

    /** Only those to one callee. */
    public CallsAssert to(String callee) {
        return new CallsAssert(
                execution, actual.stream().filter(call -> call.isTo(callee)).toList(), " to " + callee);
    }

    /** There were so many. */
    public CallsAssert wereMade(int number) {
        return met(
                actual.size() == number,
                "to make " + Visits.times(number, "call") + whose,
                "made " + Visits.times(actual.size(), "call"));
    }

    /** They went exactly to these, in this order. */
    public CallsAssert wereMadeTo(String... callees) {
        boolean met = actual.size() == callees.length;
        for (int i = 0; met && i < callees.length; i++) {
            met = actual.get(i).isTo(callees[i]);
        }
        return met(met, "to call exactly " + Visits.inWords(List.of(callees)), "called " + names());
    }

    /** They went to these in this order; others may lie between them. */
    public CallsAssert wereMadeInOrderTo(String... callees) {
        int next = 0;
        for (MadeCall call : actual) {
            if (next < callees.length && call.isTo(callees[next])) {
                next++;
            }
        }
        return met(
                next == callees.length,
                "to call " + Visits.inWords(List.of(callees)) + " in this order",
                "called " + names());
    }

    /** None went to any of these. */
    public CallsAssert wereNeverMadeTo(String... callees) {
        return met(
                actual.stream().noneMatch(call -> List.of(callees).stream().anyMatch(call::isTo)),
                "never to call " + String.join(" or ", callees),
                "called " + names());
    }

    /** They had at least these parameters, one after the other. */
    public CallsAssert hadParameters(String... json) {
        String expectation = "to make calls" + whose + " with "
                + String.join(", ", List.of(json)).strip();
        List<JsonNode> found = actual.stream().map(MadeCall::parameters).toList();
        boolean met = found.size() == json.length;
        for (int i = 0; met && i < json.length; i++) {
            met = JsonComparison.CONTAINING
                    .differences(Expected.json(json[i]), found.get(i))
                    .isEmpty();
        }
        return met(
                met,
                expectation,
                "made them with "
                        + Visits.inWords(found.stream().map(Json::write).toList()));
    }

    @Override
    Execution execution() {
        return execution;
    }

    private String names() {
        return Visits.inWords(
                actual.stream().map(call -> shortened(call.resource().arn())).toList());
    }

    /** {@code charge-card}, {@code sqs:sendMessage}. */
    private static String shortened(String arn) {
        return arn.replaceFirst("^arn:[^:]*:(states:::|lambda:[^:]*:[^:]*:function:|states:[^:]*:[^:]*:activity:)", "");
    }
}
