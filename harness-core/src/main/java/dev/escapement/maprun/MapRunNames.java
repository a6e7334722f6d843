package dev.escapement.maprun;

import dev.escapement.simulation.Choices;
import dev.escapement.simulation.Draws;
import java.util.UUID;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What a Map run and its children are called (asl-reference 7.7). Every name follows from the seed and the place alone.
 *
 * @param express whether the children are Express executions
 * @param prefix of all ARNs: {@code arn:aws:states:us-east-1:123456789012:}
 * @param machine what stands in names: {@code machine/label}
 * @param uuid of the Map run
 */
@API(status = Status.INTERNAL)
public record MapRunNames(Choices choices, boolean express, String prefix, String machine, String label, UUID uuid) {

    private static final String MACHINE = "stateMachine:";

    /**
     * Names for a Map run of the machine with the ARN, itself perhaps the machine of a Map's children.
     *
     * @param site where and when in the workflow; no other Map run has it
     */
    public static MapRunNames of(Choices choices, String machineArn, String label, boolean express, String site) {
        int name = machineArn.indexOf(MACHINE) + MACHINE.length();
        int slash = machineArn.indexOf('/', name);
        String root = slash < 0 ? machineArn.substring(name) : machineArn.substring(name, slash);
        return new MapRunNames(
                choices,
                express,
                machineArn.substring(0, name - MACHINE.length()),
                root + "/" + label,
                label,
                new Draws(choices, () -> "map-run/" + site).uuid());
    }

    /** The label of a Map that was given none: always the same for the same Map of the same machine. */
    public static String generatedLabel(Choices choices, String machineArn, String state) {
        return new Draws(choices, () -> "map-label/" + machineArn + "/" + state)
                .uuid()
                .toString();
    }

    /** Of the Map run. */
    public String mapRunArn() {
        return prefix + "mapRun:" + machine + ":" + uuid;
    }

    /** Of the machine that the children run. */
    public String machineArn() {
        return prefix + MACHINE + machine;
    }

    /** A child. */
    public ChildName child(int index) {
        Draws draws = new Draws(choices, () -> Long.toHexString(uuid.getMostSignificantBits()) + "/" + index);
        String name = draws.uuid().toString();
        String arn = express
                ? prefix + "express:" + machine + ":" + name + ":" + draws.uuid()
                : prefix + "execution:" + machine + ":" + name;
        return new ChildName(name, arn);
    }

    /** The name and the ARN of a child execution. */
    @API(status = Status.INTERNAL)
    public record ChildName(String name, String arn) {}
}
