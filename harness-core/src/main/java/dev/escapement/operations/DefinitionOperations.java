package dev.escapement.operations;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.WorkflowType;
import dev.escapement.integration.ApiRefusal;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.parser.DefinitionParser;
import dev.escapement.parser.DefinitionProblem;
import dev.escapement.parser.DefinitionProblem.Severity;
import dev.escapement.parser.DefinitionSource;
import dev.escapement.statetest.StateTest;
import dev.escapement.statetest.StateTestRefusedException;
import java.util.List;
import java.util.Map;

/** The operations on definitions that are nowhere registered: what is wrong with one, what one of its states does. */
final class DefinitionOperations {

    private static final int LONGEST_DEFINITION = 1_048_576;
    private static final int MOST_DIAGNOSTICS = 100;

    private final Account account;

    private DefinitionOperations(Account account) {
        this.account = account;
    }

    static void in(Account account, Map<String, Operation> operations) {
        DefinitionOperations own = new DefinitionOperations(account);
        operations.put("ValidateStateMachineDefinition", Operation.of(own::validate));
        operations.put("TestState", Operation.of(own::test));
    }

    /** Warnings are told to who asks for them, and never make a definition a bad one (asl-reference 1.6.1). */
    private JsonNode validate(Request request) {
        String definition = definition(request);
        WorkflowType type = request.oneOf("type", WorkflowType.class);
        boolean warnings = request.oneOf("severity", Severity.class) == Severity.WARNING;
        int most = mostDiagnostics(request);
        DefinitionParser parser =
                type == WorkflowType.EXPRESS ? DefinitionParser.express() : DefinitionParser.standard();
        List<DefinitionProblem> problems = parser.parse(DefinitionSource.ofText(definition)).problems().stream()
                .filter(problem -> warnings || isError(problem))
                .toList();
        return Json.object(3)
                .put("result", problems.stream().anyMatch(DefinitionOperations::isError) ? "FAIL" : "OK")
                .put(
                        "diagnostics",
                        Json.array(problems.stream()
                                .limit(most)
                                .map(DefinitionOperations::diagnostic)
                                .toList()))
                .put("truncated", problems.size() > most)
                .build();
    }

    private static String definition(Request request) {
        return request.required("definition", request.text("definition", LONGEST_DEFINITION));
    }

    private static int mostDiagnostics(Request request) {
        Long most = request.wholeNumber("maxResults");
        if (most != null && (most < 0 || most > MOST_DIAGNOSTICS)) {
            throw Refusals.constraint(
                    most.toString(),
                    "maxResults",
                    "Member must have value "
                            + (most < 0 ? "greater than or equal to 0" : "less than or equal to " + MOST_DIAGNOSTICS));
        }
        return most == null || most == 0 ? MOST_DIAGNOSTICS : most.intValue();
    }

    private static boolean isError(DefinitionProblem problem) {
        return problem.severity() == Severity.ERROR;
    }

    private static JsonNode diagnostic(DefinitionProblem problem) {
        return Json.object(4)
                .put("severity", problem.severity().name())
                .put("code", problem.code())
                .put("message", problem.message())
                .putIfPresent("location", problem.location())
                .build();
    }

    private static TaskReply refuse(TaskCall call) {
        throw Refusals.invalid("Nobody answers " + call.resource().arn() + " here: give the request a mock");
    }

    private JsonNode test(Request request) {
        definition(request);
        try {
            return StateTest.ofRequest(request.json())
                    .at(account.simulation().now())
                    .seed(account.simulation().seed())
                    .answering(DefinitionOperations::refuse)
                    .test()
                    .toJson();
        } catch (StateTestRefusedException refused) {
            throw new ApiRefusal(refused.code(), refused.text());
        }
    }
}
