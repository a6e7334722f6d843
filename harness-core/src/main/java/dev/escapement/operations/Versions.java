package dev.escapement.operations;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** The versions of the machines of an account. */
@API(status = Status.EXPERIMENTAL)
public final class Versions {

    private static final int MOST = 1_000;

    private final World world;
    private final Machines machines;

    Versions(World world, Machines machines) {
        this.world = world;
        this.machines = machines;
    }

    /** PublishStateMachineVersion of the machine as it was described last. */
    public MachineVersion publish(String machineArn) {
        return publish(machineArn, null, "");
    }

    /**
     * PublishStateMachineVersion. Publishing the same revision again gives the version that is there.
     *
     * @param revisionId the revision that is to be published, so that no other is by mistake; {@code null} for the latest
     */
    public MachineVersion publish(String machineArn, @Nullable String revisionId, String description) {
        RegisteredMachine machine = machines.live(machineArn);
        String latest = machine.revision().idOrInitial();
        if (revisionId != null && !revisionId.equals(latest)) {
            throw Refusals.conflict("Failed to publish the State Machine version for revision " + revisionId
                    + ". The current State Machine revision is " + latest + ".");
        }
        if (machine.versions().size() >= MOST) {
            throw Refusals.quotaExceeded("The maximum number of versions of a state machine has been reached: " + MOST);
        }
        return machine.publish(description, world.now());
    }

    /** ListStateMachineVersions: the newest first. */
    public List<MachineVersion> list(String machineArn) {
        List<MachineVersion> newestFirst =
                new ArrayList<>(machines.get(machineArn).versions());
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    /**
     * DeleteStateMachineVersion; without effect on an unknown one.
     *
     * @throws dev.escapement.integration.ApiRefusal when an alias leads to it
     */
    public void delete(String versionArn) {
        StatesArn arn = StatesArn.parse(versionArn, "stateMachine");
        if (arn.versionNumber() == 0) {
            throw Refusals.invalid("The ARN is not that of a version: '" + versionArn + "'");
        }
        RegisteredMachine machine = machines.known(arn.machineArn());
        if (machine == null) {
            return;
        }
        List<String> leadingThere = machine.aliases().stream()
                .filter(alias -> alias.routing().leadsTo(versionArn))
                .map(Alias::name)
                .toList();
        if (!leadingThere.isEmpty()) {
            throw Refusals.conflict("Version to be deleted must not be referenced by an alias."
                    + " Current list of aliases referencing this version: " + leadingThere);
        }
        machine.forgetVersion(arn.versionNumber());
    }

    /** The version with the ARN. */
    public MachineVersion get(String versionArn) {
        StatesArn arn = StatesArn.parse(versionArn, "stateMachine");
        RegisteredMachine machine = machines.known(arn.machineArn());
        MachineVersion version = machine == null ? null : machine.version(arn.versionNumber());
        if (version == null) {
            throw Refusals.noMachine(versionArn);
        }
        return version;
    }
}
