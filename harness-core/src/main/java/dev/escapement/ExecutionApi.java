package dev.escapement;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.history.HistoryEvent;
import dev.escapement.history.Timestamps;
import dev.escapement.integration.ApiRefusal;
import dev.escapement.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Executions as the service lets callers of its API see them: by ARN, and only what it tells. Of Express executions that is nothing, as they
 * have neither a description nor a history there; a test sees them all the same, through {@link Execution}.
 *
 * <pre>{@code
 * simulation.api().describeExecution(order.arn());     // as the command line prints it
 * simulation.api().executionHistory(quote.arn());      // refused: Resource type not valid in this context: express
 * quote.history();                                     // what happened
 * }</pre>
 *
 * <p>What the service would refuse is an {@link ApiRefusal} with its code and text (asl-reference 8.1, 8.6). Not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public final class ExecutionApi {

    private static final String PREFIX = "arn:";

    private final Simulation simulation;
    private final Function<Instant, JsonNode> dates;

    ExecutionApi(Simulation simulation) {
        this(simulation, date -> Json.text(Timestamps.cli(date)));
    }

    private ExecutionApi(Simulation simulation, Function<Instant, JsonNode> dates) {
        this.simulation = simulation;
        this.dates = dates;
    }

    /** The same with instants written otherwise: usually they are text as the command line prints it. */
    public ExecutionApi writingDates(Function<Instant, JsonNode> form) {
        return new ExecutionApi(simulation, form);
    }

    /** As DescribeExecution answers. Of Express executions it knows the children of distributed Maps alone. */
    public JsonNode describeExecution(String executionArn) {
        Execution execution = found(executionArn);
        if (execution.mapRunArn() == null) {
            requireStandard(execution);
        }
        return ExecutionDescription.of(execution, dates);
    }

    /** The events that GetExecutionHistory answers with, oldest first. */
    public List<HistoryEvent> executionHistory(String executionArn) {
        return standard(executionArn).history();
    }

    /** Stops an execution as StopExecution does, and tells when it stopped; one that has ended stays as it is. */
    public Instant stopExecution(String executionArn, @Nullable String error, @Nullable String cause) {
        Execution execution = standard(executionArn);
        execution.stop(error, cause);
        return Objects.requireNonNull(execution.stoppedAt());
    }

    /** Goes on with an execution as RedriveExecution does, and tells when. */
    public Instant redriveExecution(String executionArn) {
        return Objects.requireNonNull(standard(executionArn).redrive().redrivenAt());
    }

    /** The executions of a machine as ListExecutions tells them, the latest first. */
    public List<JsonNode> listExecutions(StateMachine machine) {
        if (machine.type() == WorkflowType.EXPRESS) {
            throw Refusals.ofWorkflowType();
        }
        List<JsonNode> told = new ArrayList<>();
        for (Execution execution : simulation.executions()) {
            if (execution.machine().arn().equals(machine.arn())) {
                told.add(ExecutionDescription.summary(execution, dates));
            }
        }
        Collections.reverse(told);
        return told;
    }

    private Execution standard(String arn) {
        Execution execution = found(arn);
        requireStandard(execution);
        return execution;
    }

    private static void requireStandard(Execution execution) {
        if (execution.machine().type() == WorkflowType.EXPRESS) {
            throw Refusals.ofExpressExecution();
        }
    }

    private Execution found(String arn) {
        if (!arn.startsWith(PREFIX)) {
            throw new ApiRefusal("InvalidArn", "Invalid Arn: 'Invalid ARN prefix: " + arn + "'");
        }
        Execution execution = simulation.execution(arn);
        if (execution == null) {
            throw new ApiRefusal("ExecutionDoesNotExist", "Execution Does Not Exist: '" + arn + "'");
        }
        return execution;
    }
}
