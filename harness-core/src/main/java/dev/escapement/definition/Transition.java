package dev.escapement.definition;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Where a state leads. */
@API(status = Status.EXPERIMENTAL)
public sealed interface Transition {

    /** To another state of the same workflow. */
    @API(status = Status.EXPERIMENTAL)
    record Next(String state) implements Transition {}

    /** Out of the workflow. */
    @API(status = Status.EXPERIMENTAL)
    record End() implements Transition {}
}
