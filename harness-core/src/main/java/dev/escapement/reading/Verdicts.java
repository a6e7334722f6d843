package dev.escapement.reading;

import dev.escapement.definition.Catcher;
import dev.escapement.definition.ErrorMatching;
import dev.escapement.definition.GuardedState;
import dev.escapement.definition.Retrier;
import dev.escapement.journal.StateFact;
import dev.escapement.reading.Explanation.Reply;
import dev.escapement.reading.Explanation.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Asks each retrier and catcher again what it has to say to an error. */
final class Verdicts {

    private Verdicts() {}

    static Explanation explain(StateFact.ErrorHandled handled) {
        GuardedState state = (GuardedState) handled.state();
        return new Explanation(
                handled.at(),
                state,
                handled.attempt(),
                handled.error(),
                handled.cause(),
                ofRetriers(state, handled),
                ofCatchers(state, handled),
                handled.delay());
    }

    static int taken(List<Verdict> verdicts) {
        for (int i = 0; i < verdicts.size(); i++) {
            if (verdicts.get(i).reply() == Reply.TAKEN) {
                return i;
            }
        }
        return -1;
    }

    private static List<Verdict> ofRetriers(GuardedState state, StateFact.ErrorHandled handled) {
        List<Verdict> verdicts = new ArrayList<>();
        boolean decided = false;
        for (int i = 0; i < state.retriers().size(); i++) {
            Retrier retrier = state.retriers().get(i);
            int used = i < handled.spent().size() ? handled.spent().get(i) : 0;
            Reply reply = decided
                    ? Reply.NOT_ASKED
                    : !matches(retrier.errorEquals(), handled)
                            ? Reply.NO_MATCH
                            : i == handled.retrier() ? Reply.TAKEN : Reply.EXHAUSTED;
            decided |= reply == Reply.TAKEN || reply == Reply.EXHAUSTED;
            verdicts.add(new Verdict(retrier.errorEquals(), reply, used));
        }
        return List.copyOf(verdicts);
    }

    private static List<Verdict> ofCatchers(GuardedState state, StateFact.ErrorHandled handled) {
        List<Verdict> verdicts = new ArrayList<>();
        boolean decided = handled.retrier() >= 0;
        for (Catcher catcher : state.catchers()) {
            Reply reply =
                    decided ? Reply.NOT_ASKED : matches(catcher.errorEquals(), handled) ? Reply.TAKEN : Reply.NO_MATCH;
            decided |= reply == Reply.TAKEN;
            verdicts.add(new Verdict(catcher.errorEquals(), reply, 0));
        }
        return List.copyOf(verdicts);
    }

    private static boolean matches(List<String> errorEquals, StateFact.ErrorHandled handled) {
        return ErrorMatching.matches(errorEquals, handled.error(), handled.missedHeartbeat());
    }
}
