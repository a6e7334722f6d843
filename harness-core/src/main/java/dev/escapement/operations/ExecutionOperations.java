package dev.escapement.operations;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.history.HistoryEvent;
import dev.escapement.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The operations on executions. */
final class ExecutionOperations {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_ERROR = 256;
    private static final int LONGEST_CAUSE = 32_768;
    private static final String CLIENT_TOKEN = "[!-~]+";

    private final Account account;

    private ExecutionOperations(Account account) {
        this.account = account;
    }

    static void in(Account account, Map<String, Operation> operations) {
        ExecutionOperations own = new ExecutionOperations(account);
        operations.put("StartExecution", Operation.of(own::start));
        operations.put("StartSyncExecution", own::startSynchronously);
        operations.put("StopExecution", Operation.of(own::stop));
        operations.put("RedriveExecution", Operation.of(own::redrive));
        operations.put("DescribeExecution", Operation.of(own::describe));
        operations.put("ListExecutions", Operation.of(own::list));
        operations.put("GetExecutionHistory", Operation.of(own::history));
    }

    /** Whether a request asks for payloads and definitions, as it does unless it says otherwise. */
    static boolean includesData(Request request) {
        return request.oneOf("includedData", IncludedData.class) != IncludedData.METADATA_ONLY;
    }

    private JsonNode start(Request request) {
        Execution execution = account.executions().start(asked(request, false));
        return Json.object(2)
                .put("executionArn", execution.arn())
                .put("startDate", WireTime.of(execution.startedAt()))
                .build();
    }

    private void startSynchronously(Request request, Reply reply) {
        boolean withData = includesData(request);
        Execution execution = account.executions().start(asked(request, true));
        execution.whenOver(() -> reply.answer(ExecutionView.synchronous(execution, withData)));
    }

    private static Start asked(Request request, boolean synchronous) {
        String input = request.optionalText("input");
        return new Start(
                request.arn("stateMachineArn"),
                request.text("name", LONGEST_NAME),
                input == null ? "{}" : input,
                request.optionalText("traceHeader"),
                synchronous);
    }

    private JsonNode stop(Request request) {
        Instant stoppedAt = account.executions()
                .stop(
                        request.arn("executionArn"),
                        request.text("error", LONGEST_ERROR),
                        request.text("cause", LONGEST_CAUSE));
        return Json.object(1).put("stopDate", WireTime.of(stoppedAt)).build();
    }

    private JsonNode redrive(Request request) {
        String token = request.text("clientToken", 64);
        if (token != null && !token.matches(CLIENT_TOKEN)) {
            throw Refusals.constraint(
                    token, "clientToken", "Member must satisfy regular expression pattern: " + CLIENT_TOKEN);
        }
        Instant redrivenAt = account.executions().redrive(request.arn("executionArn"), token);
        return Json.object(1).put("redriveDate", WireTime.of(redrivenAt)).build();
    }

    private JsonNode describe(Request request) {
        Execution execution = account.executions().get(request.arn("executionArn"));
        return ExecutionView.described(execution, includesData(request));
    }

    private JsonNode list(Request request) {
        String machine = request.optionalText("stateMachineArn");
        String mapRun = request.optionalText("mapRunArn");
        if ((machine == null) == (mapRun == null)) {
            throw Refusals.invalid("Exactly one of stateMachineArn and mapRunArn must be given");
        }
        ExecutionFilter filter = ExecutionFilter.of(request);
        List<Execution> all = mapRun == null
                ? account.executions().of(Objects.requireNonNull(machine))
                : account.mapRuns().get(mapRun).executions();
        String scope = "executions/" + (mapRun == null ? machine : mapRun) + "/" + filter;
        return Page.of(request, account.simulation().now(), scope, all, filter, Execution::arn)
                .toJson("executions", ExecutionView::entry);
    }

    private JsonNode history(Request request) {
        Execution execution = account.executions().get(request.arn("executionArn"));
        boolean withData = !Boolean.FALSE.equals(request.flag("includeExecutionData"));
        List<HistoryEvent> events = new ArrayList<>(execution.history());
        boolean reversed = Boolean.TRUE.equals(request.flag("reverseOrder"));
        if (reversed) {
            Collections.reverse(events);
        }
        String scope = "history/" + execution.arn() + "/" + reversed;
        return Page.of(
                        request,
                        account.simulation().now(),
                        scope,
                        events,
                        event -> true,
                        event -> Integer.toString(event.id()))
                .toJson("events", event -> HistoryView.of(event, withData));
    }

    private enum IncludedData {
        ALL_DATA,
        METADATA_ONLY
    }
}
