package dev.escapement.definition;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Ends its workflow well. */
@API(status = Status.EXPERIMENTAL)
public record SucceedState(StateCore core) implements State {

    @Override
    public String type() {
        return "Succeed";
    }
}
