package dev.escapement.fault.sweep;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A rule that runs of a sweep broke.
 *
 * @param rule what should have held
 * @param count in how many runs it did not
 * @param example the smallest of them that was found
 */
@API(status = Status.EXPERIMENTAL)
public record Finding(String rule, int count, SweptRun example) {

    /** The rule, the faults, what was done in which order, and the story of the execution. */
    public String inWords() {
        StringBuilder text = new StringBuilder(rule).append('\n');
        text.append("  broken in ").append(count).append(count == 1 ? " run" : " runs");
        text.append(", for example when ")
                .append(example.variant().plan().inWords())
                .append('\n');
        example.violations().stream()
                .filter(violation -> violation.rule().equals(rule))
                .forEach(violation ->
                        text.append("  ").append(violation.detail()).append('\n'));
        text.append("  ").append(example.verdict()).append('\n');
        text.append("  what was done, in order:\n");
        List<String> effects = example.trace().effectLines();
        for (int i = 0; i < effects.size(); i++) {
            text.append("    ")
                    .append(i + 1)
                    .append("  ")
                    .append(effects.get(i))
                    .append('\n');
        }
        return text.append(example.trace().execution().story()).toString();
    }
}
