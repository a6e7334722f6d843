package dev.escapement.operations;

import dev.escapement.Names;
import dev.escapement.StateMachine;
import dev.escapement.WorkflowType;
import dev.escapement.integration.ApiRefusal;
import dev.escapement.parser.DefinitionException;
import dev.escapement.parser.DefinitionProblem;
import dev.escapement.parser.DefinitionSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** The machines of an account. */
@API(status = Status.EXPERIMENTAL)
public final class Machines {

    private static final int MOST = 100_000;

    private final World world;
    private final Tags tags;
    private final Map<String, RegisteredMachine> machines = new LinkedHashMap<>();

    Machines(World world, Tags tags) {
        this.world = world;
        this.tags = tags;
    }

    /**
     * CreateStateMachine. Asking again for the same gives the machine that is there.
     *
     * @throws ApiRefusal for a bad name or definition, or when another machine has the name
     */
    public RegisteredMachine create(MachineRequest request) {
        String arn = world.arn("stateMachine", Names.checked(request.name()));
        StateMachine machine = parsed(request.name(), request.definition(), request.type());
        Logging.check(request.logging());
        RegisteredMachine known = known(arn);
        if (known != null) {
            return sameAs(request, known);
        }
        if (machines.size() >= MOST) {
            throw new ApiRefusal(
                    "StateMachineLimitExceeded", "The maximum number of state machines has been reached: " + MOST);
        }
        tags.put(arn, request.tags());
        RegisteredMachine created = new RegisteredMachine(Revision.first(machine, request, world.now()));
        machines.put(arn, created);
        return created;
    }

    /** A machine that a test has read already, under its own name and some role. */
    public RegisteredMachine host(StateMachine machine) {
        String definition = Objects.requireNonNull(
                machine.definitionText(), "a machine that is no child of a distributed Map was expected");
        return create(MachineRequest.of(machine.name(), definition).ofType(machine.type()));
    }

    private static RegisteredMachine sameAs(MachineRequest request, RegisteredMachine known) {
        if (known.isDeleting()) {
            throw Refusals.machineDeleting(known.arn());
        }
        Revision revision = known.revision();
        boolean same = known.type() == request.type()
                && revision.definition().equals(request.definition())
                && revision.isConfiguredAs(request.logging(), request.tracing(), request.encryption());
        if (!same) {
            throw Refusals.machineExists(known.arn());
        }
        return known;
    }

    /**
     * UpdateStateMachine. A change that changes nothing makes no revision.
     *
     * @return the revision as it is described from now on; starts see it a little later
     */
    public Revision update(String arn, MachineChange change) {
        RegisteredMachine machine = live(arn);
        if (change.isNothing()) {
            throw Refusals.missing("Either the definition, the role ARN, the LoggingConfiguration, or the"
                    + " TracingConfiguration must be specified");
        }
        Logging.check(change.logging());
        Revision latest = machine.revision();
        String definition = change.definition();
        StateMachine next = definition == null || definition.equals(latest.definition())
                ? latest.machine()
                : parsed(machine.name(), definition, machine.type());
        if (!latest.isKeptBy(change)) {
            machine.change(latest.changed(next, change, world.uuid("revision"), world.now()), world.seenFrom());
        }
        return machine.revision();
    }

    /** DeleteStateMachine: it takes no more starts, and is gone when its last execution has ended; without effect on an unknown one. */
    public void delete(String arn) {
        RegisteredMachine machine = known(StatesArn.parse(arn, "stateMachine").text());
        if (machine != null) {
            machine.delete();
            dropIfGone(machine);
        }
    }

    /** The machine with the ARN, one that is being deleted included. */
    public RegisteredMachine get(String arn) {
        RegisteredMachine machine = known(StatesArn.parse(arn, "stateMachine").text());
        if (machine == null) {
            throw Refusals.noMachine(arn);
        }
        return machine;
    }

    /** All of them, in the order in which they were created. */
    public List<RegisteredMachine> all() {
        return List.copyOf(machines.values());
    }

    /** The machine with the ARN, which can be changed. */
    RegisteredMachine live(String arn) {
        RegisteredMachine machine = get(arn);
        if (machine.isDeleting()) {
            throw Refusals.machineDeleting(arn);
        }
        return machine;
    }

    @Nullable RegisteredMachine known(String arn) {
        return machines.get(arn);
    }

    void dropIfGone(RegisteredMachine machine) {
        if (machine.isGone()) {
            machines.remove(machine.arn());
            tags.forget(machine.arn());
        }
    }

    private StateMachine parsed(String name, String definition, WorkflowType type) {
        try {
            return world.named(name, StateMachine.read(DefinitionSource.ofText(definition), type));
        } catch (DefinitionException problem) {
            throw new ApiRefusal("InvalidDefinition", DefinitionProblem.refusal(problem.problems()));
        }
    }
}
