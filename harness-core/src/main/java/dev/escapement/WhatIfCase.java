package dev.escapement;

import dev.escapement.whatif.Differences;
import dev.escapement.whatif.Measures;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * What one recorded execution would come to.
 *
 * <pre>{@code
 * WhatIfCase each = WhatIf.of(changed).of(recording);
 * each.effect();        // OUTCOME: it would end differently
 * each.differences();   // [ends SUCCEEDED instead of FAILED Card.Declined, enters Review, takes 12 transitions instead of 9]
 * each.execution();     // to be looked at closer
 * }</pre>
 *
 * @param name of its file, or whatever the recording is called
 * @param effect the gravest that can be said
 * @param was what was recorded; {@code null} for a file that is no recording
 * @param now what it would come to; {@code null} if that is unknown
 * @param differences a line each, the gravest first
 * @param remarks what else is to be known: calls that nobody could answer, calls that are made with other parameters
 * @param execution how it went; {@code null} for a file that is no recording
 */
@API(status = Status.EXPERIMENTAL)
public record WhatIfCase(
        String name,
        Effect effect,
        @Nullable Measures was,
        @Nullable Measures now,
        List<String> differences,
        List<String> remarks,
        @Nullable Execution execution) {

    /** How much changes. */
    @API(status = Status.EXPERIMENTAL)
    public enum Effect {
        /** Nothing at all. */
        NONE("go as recorded"),
        /** The transitions, the cost or the payloads. */
        EFFORT("take more or less"),
        /** The states it goes through. */
        PATH("go another way to the same end"),
        /** The status, the error or the output. */
        OUTCOME("end differently"),
        /** Nobody knows: an answer is missing. */
        UNKNOWN("cannot be told: answers are missing"),
        /** The file is no recording. */
        UNREADABLE("cannot be read");

        private final String words;

        Effect(String words) {
            this.words = words;
        }

        /** What executions do that have it. */
        String words() {
            return words;
        }
    }

    public WhatIfCase {
        differences = List.copyOf(differences);
        remarks = List.copyOf(remarks);
    }

    static WhatIfCase unreadable(String name, String problem) {
        return new WhatIfCase(name, Effect.UNREADABLE, null, null, List.of(), List.of(problem), null);
    }

    static WhatIfCase unknown(String name, Measures was, List<String> remarks, Execution execution) {
        return new WhatIfCase(name, Effect.UNKNOWN, was, null, List.of(), remarks, execution);
    }

    static WhatIfCase told(
            String name,
            Measures was,
            Measures now,
            Differences differences,
            List<String> remarks,
            Execution execution) {
        Effect effect = !differences.outcome().isEmpty()
                ? Effect.OUTCOME
                : !differences.path().isEmpty()
                        ? Effect.PATH
                        : !differences.effort().isEmpty() ? Effect.EFFORT : Effect.NONE;
        return new WhatIfCase(name, effect, was, now, differences.all(), remarks, execution);
    }

    WhatIfCase named(String other) {
        return new WhatIfCase(other, effect, was, now, differences, remarks, execution);
    }

    /** What is to be said about it, for people: a heading, and a line for each difference. */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        lines.add(name + heading());
        differences.forEach(difference -> lines.add("  " + difference));
        remarks.forEach(remark -> lines.add("  " + remark));
        return String.join("\n", lines);
    }

    private String heading() {
        return switch (effect) {
            case NONE -> " goes as recorded";
            case EFFORT -> " takes more or less than recorded";
            case PATH -> " goes another way to the same end";
            case OUTCOME -> " ends differently";
            case UNKNOWN -> " cannot be told";
            case UNREADABLE -> " cannot be read";
        };
    }
}
