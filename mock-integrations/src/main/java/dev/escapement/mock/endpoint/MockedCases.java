package dev.escapement.mock.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.ExecutionListener;
import dev.escapement.Simulation;
import dev.escapement.integration.ApiRefusal;
import dev.escapement.integration.Integration;
import dev.escapement.integration.Outside;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.mock.config.MockConfigException;
import dev.escapement.mock.config.MockConfigFile;
import dev.escapement.mock.config.MockedTestCase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Executions that were started with the name of a test case behind the ARN of their machine, as Step Functions Local takes it:
 * {@code …:stateMachine:Orders#HappyPath}. Their Tasks are answered as the case says.
 */
final class MockedCases implements Integration, ExecutionListener {

    private static final String MACHINE = "stateMachineArn";
    private static final int PLACE_OF_NAME = 6;

    private final MockConfigFile file;
    private final Integration rest;
    private final Map<String, MockedTestCase> byName = new LinkedHashMap<>();
    private final Map<String, MockedTestCase> byExecution = new LinkedHashMap<>();
    private final Map<String, MockedTestCase> lastOfMachine = new LinkedHashMap<>();
    private @Nullable MockedTestCase chosen;

    MockedCases(MockConfigFile file, Integration rest) {
        this.file = file;
        this.rest = rest;
    }

    static MockedCases in(Simulation simulation, MockConfigFile file) {
        List<MockedCases> made = new ArrayList<>(1);
        simulation.surround(rest -> {
            made.add(new MockedCases(file, rest));
            return made.get(0);
        });
        simulation.tell(made.get(0));
        return made.get(0);
    }

    /** The request without the name of a case, which is remembered for the execution that starts next. */
    JsonNode choose(String operation, JsonNode request) {
        if (!operation.equals("StartExecution") && !operation.equals("StartSyncExecution")) {
            return request;
        }
        String arn = request.path(MACHINE).asText();
        int hash = arn.indexOf('#');
        if (hash < 0) {
            return request;
        }
        chosen = testCase(arn);
        return Json.with(request, MACHINE, Json.text(arn.substring(0, hash)));
    }

    /** A start that was refused has no execution. */
    void forgetChoice() {
        chosen = null;
    }

    /** Of a machine, of a version or of an alias. */
    private MockedTestCase testCase(String arn) {
        int hash = arn.indexOf('#');
        String[] parts = arn.substring(0, hash).split(":", -1);
        String machine = parts.length > PLACE_OF_NAME ? parts[PLACE_OF_NAME] : arn.substring(0, hash);
        try {
            return byName.computeIfAbsent(
                    machine + arn.substring(hash),
                    name -> file.testCase(machine, arn.substring(hash + 1)).otherwise(new Others(rest)));
        } catch (MockConfigException unknown) {
            throw new ApiRefusal(
                    "StateMachineDoesNotExist",
                    "State Machine Does Not Exist: '" + arn + "' (" + unknown.getMessage() + ")");
        }
    }

    @Override
    public void started(Execution execution) {
        MockedTestCase mine = chosen;
        if (mine != null) {
            byExecution.put(execution.arn(), mine);
            lastOfMachine.put(execution.machine().name(), mine);
            chosen = null;
        }
    }

    @Override
    public void redriven(Execution execution) {
        // It keeps its case.
    }

    @Override
    public void ended(Execution execution) {
        // It may be redriven.
    }

    @Override
    public TaskReply call(TaskCall call) {
        return answering(call).call(call);
    }

    /** A child of a distributed Map has an ARN of its own; it belongs to the case that its machine was started with last. */
    private Integration answering(TaskCall call) {
        MockedTestCase mine = call.mapLabel().isEmpty()
                ? byExecution.get(call.executionArn())
                : lastOfMachine.get(call.machineName());
        return mine == null ? rest : mine;
    }

    @Override
    public void joins(Outside outside) {
        rest.joins(outside);
    }

    @Override
    public void abandoned(TaskCall call) {
        answering(call).abandoned(call);
    }

    @Override
    public String reproducer() {
        return rest.reproducer();
    }

    /** Those who answer what no case names; they have joined already. */
    private record Others(Integration rest) implements Integration {
        @Override
        public TaskReply call(TaskCall call) {
            return rest.call(call);
        }

        @Override
        public void abandoned(TaskCall call) {
            rest.abandoned(call);
        }
    }
}
