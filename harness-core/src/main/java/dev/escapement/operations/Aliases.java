package dev.escapement.operations;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** The aliases of the machines of an account. */
@API(status = Status.EXPERIMENTAL)
public final class Aliases {

    private static final int MOST = 100;
    private static final int LONGEST_NAME = 80;
    private static final String NAME_PATTERN = "^(?=.*[a-zA-Z_\\-\\.])[a-zA-Z0-9_\\-\\.]+$";
    private static final Pattern NAME = Pattern.compile(NAME_PATTERN);

    private final World world;
    private final Machines machines;

    Aliases(World world, Machines machines) {
        this.world = world;
        this.machines = machines;
    }

    /** CreateStateMachineAlias without a description. */
    public Alias create(String name, Routing routing) {
        return create(name, routing, "");
    }

    /** CreateStateMachineAlias. Asking again for the same gives the alias that is there. */
    public Alias create(String name, Routing routing, String description) {
        if (name.length() > LONGEST_NAME) {
            throw Refusals.tooLong(name, "name", LONGEST_NAME);
        }
        if (!NAME.matcher(name).matches()) {
            throw Refusals.constraint(name, "name", "Member must satisfy regular expression pattern: " + NAME_PATTERN);
        }
        RegisteredMachine machine = machineOf(routing);
        Alias known = machine.alias(name);
        if (known != null) {
            return sameAs(known, routing, description);
        }
        if (machine.aliases().size() >= MOST) {
            throw Refusals.quotaExceeded("The maximum number of aliases of a state machine has been reached: " + MOST);
        }
        Alias created = new Alias(machine.arn() + ":" + name, name, description, routing, world.now());
        machine.put(created);
        return created;
    }

    private static Alias sameAs(Alias known, Routing routing, String description) {
        if (!known.routing().equals(routing) || !known.description().equals(description)) {
            throw Refusals.conflict("Failed to create alias because an alias with the same name and a different routing"
                    + " configuration already exists.");
        }
        return known;
    }

    /** UpdateStateMachineAlias: leads elsewhere from now on; starts see it a little later. */
    public Alias update(String aliasArn, Routing routing) {
        return update(aliasArn, routing, null);
    }

    /** UpdateStateMachineAlias; what is {@code null} stays. */
    public Alias update(String aliasArn, @Nullable Routing routing, @Nullable String description) {
        Alias alias = get(aliasArn);
        if (routing == null && description == null) {
            throw Refusals.invalid("Either the description or the routing configuration must be specified")
                    .with("reason", "MISSING_REQUIRED_PARAMETER");
        }
        if (routing != null
                && !machineOf(routing).arn().equals(StatesArn.parse(aliasArn).machineArn())) {
            throw Refusals.routing("Routing configuration must contain versions of the state machine of the alias."
                    + " Received: "
                    + routing.shares().stream().map(Routing.Share::versionArn).toList());
        }
        alias.change(description, routing, world.now(), world.seenFrom());
        return alias;
    }

    /** DescribeStateMachineAlias. */
    public Alias get(String aliasArn) {
        StatesArn arn = StatesArn.parse(aliasArn, "stateMachine");
        RegisteredMachine machine = machines.known(arn.machineArn());
        Alias alias = machine == null ? null : machine.alias(arn.qualifier());
        if (alias == null) {
            throw Refusals.noSuchResource();
        }
        return alias;
    }

    /** DeleteStateMachineAlias. */
    public void delete(String aliasArn) {
        Alias alias = get(aliasArn);
        machines.get(StatesArn.parse(aliasArn).machineArn()).forgetAlias(alias.name());
    }

    /** ListStateMachineAliases of a machine, or of one of its versions. */
    public List<Alias> list(String machineOrVersionArn) {
        StatesArn arn = StatesArn.parse(machineOrVersionArn, "stateMachine");
        List<Alias> all = machines.get(arn.machineArn()).aliases();
        return arn.qualifier() == null
                ? all
                : all.stream()
                        .filter(alias -> alias.routing().leadsTo(machineOrVersionArn))
                        .toList();
    }

    /** The one machine whose versions are named, all of which must be there. */
    private RegisteredMachine machineOf(Routing routing) {
        routing.check();
        RegisteredMachine machine = null;
        for (Routing.Share share : routing.shares()) {
            StatesArn arn = StatesArn.parse(share.versionArn());
            RegisteredMachine owner = machines.known(arn.machineArn());
            if (owner == null || owner.version(arn.versionNumber()) == null) {
                throw Refusals.noSuchResource();
            }
            if (machine != null && machine != owner) {
                throw Refusals.routing("Routing configuration must contain versions of one state machine. Received: "
                        + routing.shares().stream()
                                .map(Routing.Share::versionArn)
                                .toList());
            }
            machine = owner;
        }
        return Objects.requireNonNull(machine, "checked to have a share");
    }
}
