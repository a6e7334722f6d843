package dev.escapement.fault.run;

import dev.escapement.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run and the same run once more. */
record Repetition(Trace first, List<String> firstAnswers, Trace second, List<String> secondAnswers) {

    static Repetition of(Trace first, List<String> firstAnswers, Trace second, List<String> secondAnswers) {
        return new Repetition(first, firstAnswers, second, secondAnswers);
    }

    void requireSame() {
        String difference = difference();
        if (difference != null) {
            throw new NotRepeatableException(difference);
        }
    }

    private @Nullable String difference() {
        int common = Math.min(first.effects().size(), second.effects().size());
        for (int i = 0; i < common; i++) {
            String found = differenceAt(i);
            if (found != null) {
                return found;
            }
        }
        if (first.effects().size() != second.effects().size()) {
            return "the first made " + first.effects().size() + " calls, the second "
                    + second.effects().size();
        }
        return first.execution().historyJson().equals(second.execution().historyJson())
                ? null
                : "the calls and answers were the same, the histories were not";
    }

    private @Nullable String differenceAt(int i) {
        Effect one = first.effects().get(i);
        Effect other = second.effects().get(i);
        if (!one.site().equals(other.site())) {
            return "call " + (i + 1) + " came from " + one.site() + ", then from " + other.site();
        }
        if (!one.parameters().equals(other.parameters())) {
            return one.site() + " called " + one.resource().arn() + " with " + shortened(Json.write(one.parameters()))
                    + ", then with " + shortened(Json.write(other.parameters()));
        }
        return firstAnswers.get(i).equals(secondAnswers.get(i))
                ? null
                : one.resource().arn() + " is not deterministic: asked the same at " + one.site() + ", it answered "
                        + shortened(firstAnswers.get(i)) + ", then " + shortened(secondAnswers.get(i));
    }

    private static String shortened(String text) {
        int longest = 200;
        return text.length() <= longest ? text : text.substring(0, longest) + "…";
    }
}
