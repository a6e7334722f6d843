package dev.escapement.fault.run;

import dev.escapement.fault.plan.FaultPlan;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A run could not go on, because the test was not prepared for where its faults led: nobody answers, say. */
@API(status = Status.EXPERIMENTAL)
public final class BrokenRunException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenRunException(FaultPlan plan, RuntimeException trouble) {
        super(
                "When " + plan.inWords() + ", the test stops: " + trouble.getMessage() + "\nThe faults were \"" + plan
                        + "\"",
                trouble);
    }
}
