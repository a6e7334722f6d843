package dev.escapement.operations;

import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** A name that leads to one or two versions of a machine. */
@API(status = Status.EXPERIMENTAL)
public final class Alias {

    private final String arn;
    private final String name;
    private final Instant createdAt;
    private final Eventually<Routing> routing;
    private String description;
    private Instant updatedAt;
    private long starts;

    Alias(String arn, String name, String description, Routing routing, Instant now) {
        this.arn = arn;
        this.name = name;
        this.description = description;
        this.routing = new Eventually<>(routing);
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Its ARN. */
    public String arn() {
        return arn;
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** Its description; empty for none. */
    public String description() {
        return description;
    }

    /** Where it leads, as it was said last. */
    public Routing routing() {
        return routing.latest();
    }

    /** When it was created. */
    public Instant createdAt() {
        return createdAt;
    }

    /** When it was changed last. */
    public Instant updatedAt() {
        return updatedAt;
    }

    Routing routingAt(Instant now) {
        return routing.at(now);
    }

    void change(@Nullable String newDescription, @Nullable Routing newRouting, Instant now, Instant seenFrom) {
        if (newDescription != null) {
            description = newDescription;
        }
        if (newRouting != null) {
            routing.change(newRouting, seenFrom);
        }
        updatedAt = now;
    }

    /** The site of chance of one start: the same name is always led the same way. */
    String site(@Nullable String executionName) {
        starts++;
        return "route/" + arn + "/" + (executionName == null ? "#" + starts : executionName);
    }
}
