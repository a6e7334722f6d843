package dev.escapement.expression;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What a JSONata field of a state may refer to, besides {@code $states.input}, {@code $states.context} and the variables. */
@API(status = Status.EXPERIMENTAL)
public enum JsonataScope {

    /** Fields that are evaluated before the state's work, and all fields of states without work: no more than the input. */
    BEFORE_WORK(false, false),

    /** {@code Output} and {@code Assign} of Task, Parallel and Map: {@code $states.result} too. */
    AFTER_WORK(true, false),

    /** {@code Output} and {@code Assign} of a catcher: {@code $states.errorOutput} too. */
    AFTER_ERROR(false, true);

    private final boolean result;
    private final boolean errorOutput;

    JsonataScope(boolean result, boolean errorOutput) {
        this.result = result;
        this.errorOutput = errorOutput;
    }

    /** Whether {@code $states.<member>} is there; members that no state has are nobody's business here. */
    boolean offers(String member) {
        return switch (member) {
            case "result" -> result;
            case "errorOutput" -> errorOutput;
            default -> true;
        };
    }
}
