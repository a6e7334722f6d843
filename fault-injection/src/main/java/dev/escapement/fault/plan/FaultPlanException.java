package dev.escapement.fault.plan;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A plan that cannot be read, or that speaks of what is not there. */
@API(status = Status.EXPERIMENTAL)
public final class FaultPlanException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int position;

    FaultPlanException(String plan, int position, String problem) {
        super("The fault plan makes no sense at character " + (position + 1) + ": " + problem + "\n  "
                + plan.replaceAll("\\s", " ") + "\n  " + " ".repeat(position) + "^");
        this.position = position;
    }

    /** Where it stops making sense, counted from 0. */
    public int position() {
        return position;
    }
}
