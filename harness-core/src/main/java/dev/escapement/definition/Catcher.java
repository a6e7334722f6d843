package dev.escapement.definition;

import dev.escapement.dataflow.CatchFlow;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Where to go on from an error. */
@API(status = Status.EXPERIMENTAL)
public record Catcher(List<String> errorEquals, CatchFlow flow, String next) {

    public Catcher {
        errorEquals = List.copyOf(errorEquals);
    }
}
