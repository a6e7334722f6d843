package dev.escapement.operations;

import dev.escapement.Execution;
import dev.escapement.ExecutionListener;
import dev.escapement.ExecutionStatus;
import dev.escapement.MapRun;
import dev.escapement.StartRequest;
import dev.escapement.WorkflowType;
import dev.escapement.integration.ApiRefusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** The executions of an account: all of its machines, whoever started them. */
@API(status = Status.EXPERIMENTAL)
public final class Executions implements ExecutionListener {

    /** Starts and redrives are held against the quotas here, as Tasks ask for them too. */
    static final List<String> LIMITED = List.of("StartExecution", "StartSyncExecution", "RedriveExecution");

    private static final int LONGEST_INPUT = 262_144;

    private final World world;
    private final Machines machines;
    private final Map<String, List<Execution>> byMachine = new LinkedHashMap<>();
    private final Map<String, RegisteredMachine> open = new LinkedHashMap<>();
    private @Nullable Throttle throttle;
    private int openStandard;
    private final Map<String, Revision> revisions = new LinkedHashMap<>();

    Executions(World world, Machines machines) {
        this.world = world;
        this.machines = machines;
        world.simulation().executions().forEach(this::started);
    }

    /** StartExecution under a made-up name. The ARN is that of a machine, a version or an alias. */
    public Execution start(String arn, String input) {
        return start(new Start(arn, null, input, null, false));
    }

    /** StartExecution under a name. Asking again for an open Standard execution with the same input gives that execution. */
    public Execution start(String arn, String name, String input) {
        return start(new Start(arn, name, input, null, false));
    }

    /** StartSyncExecution of an Express workflow, which answers when the execution that is returned here has ended. */
    public Execution startSynchronously(String arn, @Nullable String name, String input) {
        return start(new Start(arn, name, input, null, true));
    }

    Execution start(Start start) {
        StartTarget target = StartTarget.of(machines, start.arn(), start.name(), world);
        admit(target, start);
        StartRequest request = request(start).launchedAs(target.launch());
        Execution execution = world.simulation().start(target.revision().machine(), request);
        revisions.putIfAbsent(execution.arn(), target.revision());
        return execution;
    }

    private void admit(StartTarget target, Start start) {
        Throttle limit = throttle;
        if (limit == null || start.synchronous()) {
            return;
        }
        boolean express = target.machine().type() == WorkflowType.EXPRESS;
        limit.admit(express ? Quotas.START_EXPRESS : "StartExecution");
        String sameName = world.arn("execution", target.machine().name()) + ":" + start.name();
        if (!express && !open.containsKey(sameName)) {
            limit.admitBeside(openStandard);
        }
    }

    void limit(Throttle limit) {
        throttle = limit;
    }

    private static StartRequest request(Start start) {
        if (start.input().getBytes(StandardCharsets.UTF_8).length > LONGEST_INPUT) {
            throw Refusals.tooLong(start.input(), "input", LONGEST_INPUT);
        }
        StartRequest request = StartRequest.received(start.input());
        request = start.name() == null ? request : request.named(start.name());
        request = start.traceHeader() == null ? request : request.traced(start.traceHeader());
        return start.synchronous() ? request.synchronously() : request;
    }

    /** DescribeExecution: the Standard execution with the ARN, or the child of a distributed Map, Express ones included. */
    public Execution get(String executionArn) {
        StatesArn arn = StatesArn.parse(executionArn);
        boolean express = arn.kind().equals("express") && !arn.isLabelled();
        if (express || !(arn.kind().equals("execution") || arn.kind().equals("express"))) {
            throw Refusals.wrongKind(arn.kind());
        }
        Execution execution = world.isHome(arn) ? world.simulation().execution(executionArn) : null;
        if (execution == null) {
            throw Refusals.noExecution(executionArn);
        }
        return execution;
    }

    /** StopExecution; gives when it ended, which may have been before. */
    public Instant stop(String executionArn, @Nullable String error, @Nullable String cause) {
        Execution execution = standard(executionArn);
        execution.stop(error, cause);
        return Objects.requireNonNull(execution.stoppedAt(), "stopped");
    }

    /** RedriveExecution. */
    public Instant redrive(String executionArn) {
        return redrive(executionArn, null);
    }

    /**
     * RedriveExecution for a client that may ask twice: the same token within a quarter of an hour is answered alike.
     *
     * @return when it was redriven
     */
    public Instant redrive(String executionArn, @Nullable String clientToken) {
        Execution execution = standard(executionArn);
        RegisteredMachine machine = machines.known(execution.machine().arn());
        if (machine == null ? revisions.containsKey(executionArn) : machine.isDeleting()) {
            throw new ApiRefusal("ExecutionNotRedrivable", "State machine is in DELETING status");
        }
        if (throttle != null) {
            throttle.admit("RedriveExecution");
            throttle.admitBeside(openStandard);
        }
        return execution.redrive(clientToken);
    }

    private Execution standard(String executionArn) {
        StatesArn arn = StatesArn.parse(executionArn, "execution");
        return get(arn.text());
    }

    /**
     * ListExecutions: those of a machine, of one of its versions or aliases, the newest first.
     *
     * @param status only those that stand like this; {@code null} for all
     */
    public List<Execution> list(String machineArn, @Nullable ExecutionStatus status) {
        List<Execution> found = new ArrayList<>(of(machineArn));
        found.removeIf(execution -> status != null && execution.status() != status);
        return found;
    }

    /** The same as they stand, the newest first. */
    List<Execution> of(String machineArn) {
        StatesArn arn = StatesArn.parse(machineArn, "stateMachine");
        RegisteredMachine machine = machines.known(arn.machineArn());
        List<Execution> started = byMachine.getOrDefault(arn.machineArn(), List.of());
        if (machine == null && started.isEmpty()) {
            throw Refusals.noMachine(machineArn);
        }
        if (machine != null && machine.type() == WorkflowType.EXPRESS) {
            throw Refusals.wrongType();
        }
        List<Execution> newestFirst = new ArrayList<>(started);
        Collections.reverse(newestFirst);
        if (arn.qualifier() != null) {
            newestFirst.removeIf(execution ->
                    !machineArn.equals(execution.versionArn()) && !machineArn.equals(execution.aliasArn()));
        }
        return newestFirst;
    }

    List<Execution> startedAs(String machineArn) {
        return byMachine.getOrDefault(machineArn, List.of());
    }

    /** All of them, machine by machine, in the order in which they were started. */
    public List<Execution> all() {
        return byMachine.values().stream().flatMap(List::stream).toList();
    }

    /** All of them with those children of distributed Maps that are still there. */
    List<Execution> withChildren() {
        List<Execution> found = new ArrayList<>();
        all().forEach(execution -> addWithChildren(execution, found));
        return found;
    }

    private static void addWithChildren(Execution execution, List<Execution> found) {
        found.add(execution);
        for (MapRun mapRun : execution.mapRuns()) {
            mapRun.executions().forEach(child -> addWithChildren(child, found));
        }
    }

    /** DescribeStateMachineForExecution: the definition that it runs, whatever became of the machine since; {@code null} if it was not started here. */
    public @Nullable Revision revisionOf(String executionArn) {
        return revisions.get(get(executionArn).arn());
    }

    @Override
    public void started(Execution execution) {
        if (!world.isHome(StatesArn.parse(execution.arn()))) {
            return;
        }
        byMachine
                .computeIfAbsent(execution.machine().arn(), arn -> new ArrayList<>())
                .add(execution);
        redriven(execution);
    }

    @Override
    public void redriven(Execution execution) {
        RegisteredMachine machine = machines.known(execution.machine().arn());
        if (machine != null) {
            open.put(execution.arn(), machine);
            openStandard += machine.type() == WorkflowType.STANDARD ? 1 : 0;
            machine.opened();
        }
    }

    @Override
    public void ended(Execution execution) {
        RegisteredMachine machine = open.remove(execution.arn());
        if (machine != null) {
            openStandard -= machine.type() == WorkflowType.STANDARD ? 1 : 0;
            machine.closed();
            machines.dropIfGone(machine);
        }
    }
}
