package dev.escapement.operations;

import dev.escapement.Launch;
import org.jspecify.annotations.Nullable;

/**
 * What a start leads to.
 *
 * @param launch as which version, and through which alias
 */
record StartTarget(RegisteredMachine machine, Revision revision, Launch launch) {

    /** By the ARN of a machine, a version or an alias; of two versions the seed chooses. */
    static StartTarget of(Machines machines, String arn, @Nullable String executionName, World world) {
        StatesArn asked = StatesArn.parse(arn, "stateMachine");
        if (asked.isLabelled()) {
            throw Refusals.labelled();
        }
        RegisteredMachine machine = world.isHome(asked) ? machines.known(asked.machineArn()) : null;
        if (machine == null) {
            throw Refusals.noMachine(arn);
        }
        if (machine.isDeleting()) {
            throw Refusals.machineDeleting(machine.arn());
        }
        if (asked.qualifier() == null) {
            Revision seen = machine.revisionAt(world.now());
            return new StartTarget(machine, seen, new Launch(seen.roleArn(), null, null));
        }
        Alias alias = machine.alias(asked.qualifier());
        return alias == null
                ? ofVersion(machine, arn, null)
                : ofVersion(machine, chosen(alias, executionName, world), alias.arn());
    }

    private static String chosen(Alias alias, @Nullable String executionName, World world) {
        long number = world.chance(alias.site(executionName)).between(0, 100);
        return alias.routingAt(world.now()).versionFor(number);
    }

    private static StartTarget ofVersion(RegisteredMachine machine, String versionArn, @Nullable String aliasArn) {
        MachineVersion version = machine.version(StatesArn.parse(versionArn).versionNumber());
        if (version == null) {
            throw Refusals.noMachine(versionArn);
        }
        Revision revision = version.revision();
        return new StartTarget(machine, revision, new Launch(revision.roleArn(), versionArn, aliasArn));
    }
}
