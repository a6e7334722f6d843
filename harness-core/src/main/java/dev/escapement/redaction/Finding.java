package dev.escapement.redaction;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A secret that was found, without the secret.
 *
 * @param name what stands in its place: {@code token-1}
 * @param rule the label of the rule that knew it
 * @param times in how many places it was
 * @param place the first of them, as a JSON pointer that goes on into texts that hold JSON
 */
@API(status = Status.EXPERIMENTAL)
public record Finding(String name, String rule, int times, String place) {

    /** What stands where it was: {@code <redacted:token-1>}. */
    public String placeholder() {
        return "<redacted:" + name + ">";
    }

    @Override
    public String toString() {
        return name + ", by the rule " + rule + ", found " + times + (times == 1 ? " time" : " times") + ", first at "
                + (place.isEmpty() ? "the root" : place);
    }
}
