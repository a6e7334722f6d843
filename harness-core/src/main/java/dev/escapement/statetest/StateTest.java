package dev.escapement.statetest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.definition.Definition;
import dev.escapement.integration.Integration;
import dev.escapement.json.Json;
import dev.escapement.parser.DefinitionSource;
import dev.escapement.services.FieldValidationMode;
import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * A state to be tried alone, and under which circumstances: the service's TestState without the service.
 *
 * <pre>{@code
 * StateTestResult result = machine.state("ChargeCard")
 *         .mockingError("Card.Declined", "no funds")
 *         .afterRetries(2)
 *         .inspecting(InspectionLevel.DEBUG)
 *         .test("{\"amount\": 7}");
 * result.status();      // CAUGHT_ERROR
 * result.nextState();   // "AskForAnotherCard"
 * }</pre>
 *
 * <p>A request that the service would refuse is refused in its words, by a {@link StateTestRefusedException}. Immutable: every
 * method returns another test, so that one may serve as the beginning of many. Not to be implemented.
 */
@API(status = Status.EXPERIMENTAL)
public final class StateTest {

    private final TestSubject subject;
    private final JsonNode request;
    private final Outside outside;

    private StateTest(TestSubject subject, JsonNode request, Outside outside) {
        this.subject = subject;
        this.request = request;
        this.outside = outside;
    }

    /** Tries a state that belongs to no machine, from its definition as text. */
    public static StateTest of(String definition) {
        return of(DefinitionSource.ofText(definition));
    }

    /** Tries a state that belongs to no machine. */
    public static StateTest of(DefinitionSource definition) {
        return new StateTest(TestSubject.lone(definition), Json.emptyObject(), Outside.SILENT);
    }

    /** Tries a state of a machine, wherever in it. */
    public static StateTest of(Definition machine, String state) {
        return new StateTest(TestSubject.in(machine.workflow(), state), Json.emptyObject(), Outside.SILENT);
    }

    /** A request as it would be sent to the service, with its definition. */
    public static StateTest ofRequest(JsonNode request) {
        JsonNode adopted = Json.adopt(request);
        return new StateTest(TestSubject.of(adopted), adopted, Outside.SILENT);
    }

    /** The state's work comes to this result, a JSON text. */
    public StateTest mockingResult(String result) {
        return withMock("result", Json.text(result));
    }

    /** The state's work comes to this result. */
    public StateTest mockingResult(JsonNode result) {
        return mockingResult(Json.write(result));
    }

    /** The state's work fails. */
    public StateTest mockingError(String error, @Nullable String cause) {
        return withMock(
                "errorOutput",
                Json.object().put("error", error).putIfPresent("cause", cause).build());
    }

    /** How strictly a mocked result is compared with the service's model; {@code STRICT} unless it is said. */
    public StateTest validating(FieldValidationMode mode) {
        return withMock("fieldValidationMode", Json.text(mode.name()));
    }

    /** The workflow variables, a JSON object. */
    public StateTest withVariables(String variables) {
        return with("variables", Json.text(variables));
    }

    /** The context object, a JSON object; only together with a mock. */
    public StateTest withContext(String context) {
        return with("context", Json.text(context));
    }

    /** The execution's role. */
    public StateTest withRole(String arn) {
        return with("roleArn", Json.text(arn));
    }

    /** The retrier that names the error has tried again so many times. */
    public StateTest afterRetries(int count) {
        return withConfiguration("retrierRetryCount", Json.number(count));
    }

    /** The mocked error comes from this state within the Parallel or Map. */
    public StateTest causedBy(String state) {
        return withConfiguration("errorCausedByState", Json.text(state));
    }

    /** So many iterations of the Map have failed. */
    public StateTest afterFailedIterations(int count) {
        return withConfiguration("mapIterationFailureCount", Json.number(count));
    }

    /** The Map's item reader finds these data, as they lie in their source. */
    public StateTest readingItems(String data) {
        return withConfiguration("mapItemReaderData", Json.text(data));
    }

    /** How much the result tells; {@code INFO} unless it is said. */
    public StateTest inspecting(InspectionLevel level) {
        return with("inspectionLevel", Json.text(level.name()));
    }

    /** Shows what a connection adds to an HTTP request; there are no connections offline, but the rules are the service's. */
    public StateTest revealingSecrets() {
        return with("revealSecrets", Json.bool(true));
    }

    /** Who does the work of a Task that is not mocked. */
    public StateTest answering(Integration integration) {
        return new StateTest(subject, request, outside.answeredBy(integration));
    }

    /** The virtual time. */
    public StateTest at(Instant instant) {
        return new StateTest(subject, request, outside.at(instant));
    }

    /** Where chance comes from. */
    public StateTest seed(long number) {
        return new StateTest(subject, request, outside.seededWith(number));
    }

    /** Tries the state with an input as JSON text. */
    public StateTestResult test(String input) {
        return with("input", Json.text(input)).test();
    }

    /** Tries the state with an input. */
    public StateTestResult test(JsonNode input) {
        return test(Json.write(input));
    }

    /** Tries the state with an empty object for input. */
    public StateTestResult test() {
        Constraints.check(request);
        Mock mock = Mock.of(request);
        RequestRules.check(request, mock);
        TestedState tested = subject.find();
        Scenario scenario = Scenario.of(request, mock, tested);
        Probe probe = new Probe(tested.state(), scenario);
        Verdict verdict = new Trial(tested, scenario, outside, probe).verdict();
        return verdict.with(probe.data(verdict.details()));
    }

    private StateTest withMock(String member, JsonNode value) {
        return withInner("mock", member, value);
    }

    private StateTest withConfiguration(String member, JsonNode value) {
        return withInner("stateConfiguration", member, value);
    }

    private StateTest withInner(String outer, String member, JsonNode value) {
        JsonNode before = request.path(outer).isObject() ? request.path(outer) : Json.emptyObject();
        return with(outer, Json.with(before, member, value));
    }

    private StateTest with(String member, JsonNode value) {
        return new StateTest(subject, Json.with(request, member, value), outside);
    }
}
