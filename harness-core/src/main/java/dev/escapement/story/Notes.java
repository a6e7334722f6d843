package dev.escapement.story;

import dev.escapement.definition.Catcher;
import dev.escapement.reading.Explanation;
import dev.escapement.reading.Explanation.Reply;
import dev.escapement.reading.Explanation.Verdict;
import java.util.List;

/** What retriers and catchers had to say to an error, in a few words. */
final class Notes {

    private Notes() {}

    /** {@code retry in 2 s}; {@code retries exhausted, caught: on to Refund}. */
    static String of(Explanation explanation) {
        if (explanation.delay() != null) {
            return "retry in " + Words.roundly(explanation.delay());
        }
        String retriers = retriers(explanation);
        return retriers.isEmpty() ? catchers(explanation) : retriers + ", " + catchers(explanation);
    }

    /** {@code attempt 3 of 3} where the retries are used up, else {@code attempt 1}. */
    static String attempt(Explanation explanation) {
        String number = String.valueOf(explanation.attempt());
        return "attempt " + (has(explanation.retriers(), Reply.EXHAUSTED) ? number + " of " + number : number);
    }

    private static String retriers(Explanation explanation) {
        if (explanation.retriers().isEmpty()) {
            return "";
        }
        return has(explanation.retriers(), Reply.EXHAUSTED) ? "retries exhausted" : "no retrier matched";
    }

    private static String catchers(Explanation explanation) {
        if (explanation.catchers().isEmpty()) {
            return explanation.retriers().isEmpty() ? "no retrier and no catcher" : "no catcher";
        }
        for (int i = 0; i < explanation.catchers().size(); i++) {
            if (explanation.catchers().get(i).reply() == Reply.TAKEN) {
                Catcher catcher = explanation.state().catchers().get(i);
                return "caught, on to " + catcher.next();
            }
        }
        return "no catcher matched";
    }

    private static boolean has(List<Verdict> verdicts, Reply reply) {
        return verdicts.stream().anyMatch(verdict -> verdict.reply() == reply);
    }
}
