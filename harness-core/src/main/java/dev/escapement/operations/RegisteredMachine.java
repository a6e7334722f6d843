package dev.escapement.operations;

import dev.escapement.WorkflowType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** A machine of an account, with its revisions, versions and aliases. */
@API(status = Status.EXPERIMENTAL)
public final class RegisteredMachine {

    private final String name;
    private final String arn;
    private final WorkflowType type;
    private final Instant createdAt;
    private final Eventually<Revision> revision;
    private final TreeMap<Integer, MachineVersion> versions = new TreeMap<>();
    private final Map<String, Alias> aliases = new LinkedHashMap<>();
    private int published;
    private int open;
    private boolean deleting;

    RegisteredMachine(Revision first) {
        this.name = first.machine().name();
        this.arn = first.machine().arn();
        this.type = first.machine().type();
        this.createdAt = first.since();
        this.revision = new Eventually<>(first);
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** Its ARN. */
    public String arn() {
        return arn;
    }

    /** Standard or Express. */
    public WorkflowType type() {
        return type;
    }

    /** When it was created. */
    public Instant createdAt() {
        return createdAt;
    }

    /** How it was described last, whether starts see it yet or not. */
    public Revision revision() {
        return revision.latest();
    }

    /** Its versions, the oldest first. */
    public List<MachineVersion> versions() {
        return List.copyOf(versions.values());
    }

    /** Its aliases, in the order in which they were created. */
    public List<Alias> aliases() {
        return List.copyOf(aliases.values());
    }

    /** Whether it was deleted and only waits for its executions to end. */
    public boolean isDeleting() {
        return deleting;
    }

    Revision revisionAt(Instant now) {
        return revision.at(now);
    }

    void change(Revision next, Instant seenFrom) {
        revision.change(next, seenFrom);
    }

    MachineVersion publish(String description, Instant now) {
        Revision latest = revision.latest();
        for (MachineVersion known : versions.descendingMap().values()) {
            if (known.revision().equals(latest)) {
                return known;
            }
        }
        int number = ++published;
        MachineVersion version = new MachineVersion(arn + ":" + number, number, latest, description, now);
        versions.put(number, version);
        return version;
    }

    @Nullable MachineVersion version(int number) {
        return versions.get(number);
    }

    void forgetVersion(int number) {
        versions.remove(number);
    }

    @Nullable Alias alias(@Nullable String aliasName) {
        return aliasName == null ? null : aliases.get(aliasName);
    }

    void put(Alias alias) {
        aliases.put(alias.name(), alias);
    }

    void forgetAlias(String aliasName) {
        aliases.remove(aliasName);
    }

    void delete() {
        deleting = true;
        aliases.clear();
        versions.clear();
    }

    void opened() {
        open++;
    }

    void closed() {
        open--;
    }

    boolean isGone() {
        return deleting && open == 0;
    }
}
