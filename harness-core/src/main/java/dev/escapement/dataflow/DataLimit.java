package dev.escapement.dataflow;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The failure of a value that is too large to cross the border of a state (asl-reference 5.2). */
@API(status = Status.INTERNAL)
public final class DataLimit {

    /** The error's name. */
    public static final String ERROR = "States.DataLimitExceeded";

    private DataLimit() {}

    /** Its cause, by the state, resource type or function that the value came from. */
    public static String causeFrom(String source) {
        return "The state/task '" + source
                + "' returned a result with a size exceeding the maximum number of bytes service limit.";
    }
}
