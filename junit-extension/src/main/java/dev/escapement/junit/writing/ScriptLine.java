package dev.escapement.junit.writing;

import dev.escapement.junit.writing.AnsweredCall.Iteration;
import dev.escapement.mock.Answered;
import dev.escapement.mock.Answers;
import dev.escapement.mock.Cue;
import dev.escapement.mock.Script;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One line of a script.
 *
 * @param iterations where it holds; everywhere if there are none
 */
record ScriptLine(String state, List<Iteration> iterations, List<Turn> turns) {

    /** What is said some times on end. */
    record Turn(Said said, int times) {}

    /** As few lines as say the same: what all iterations are told is said once, and so is what most of them are. */
    static List<ScriptLine> of(List<AnsweredCall> calls) {
        Map<String, Map<List<Iteration>, List<Turn>>> states = new LinkedHashMap<>();
        for (AnsweredCall call : calls) {
            List<Turn> turns = states.computeIfAbsent(call.state(), state -> new LinkedHashMap<>())
                    .computeIfAbsent(call.iterations(), place -> new ArrayList<>());
            append(turns, call.said());
        }
        List<ScriptLine> lines = new ArrayList<>();
        states.forEach((state, places) -> lines.addAll(lines(state, places)));
        return lines;
    }

    int length() {
        return turns.size();
    }

    Answered sayTo(Script script) {
        Cue cue = script.state(state);
        for (Iteration iteration : iterations) {
            cue.inIteration(iteration.map(), iteration.index());
        }
        Answers answers = cue;
        for (int i = 0; i < turns.size() - 1; i++) {
            Turn turn = turns.get(i);
            Answered answered = turn.said.to(answers);
            answers = (turn.times > 1 ? answered.times(turn.times) : answered).then();
        }
        return turns.get(turns.size() - 1).said.to(answers);
    }

    private static void append(List<Turn> turns, Said said) {
        int last = turns.size() - 1;
        if (last >= 0 && turns.get(last).said.equals(said)) {
            turns.set(last, new Turn(said, turns.get(last).times + 1));
        } else {
            turns.add(new Turn(said, 1));
        }
    }

    private static List<ScriptLine> lines(String state, Map<List<Iteration>, List<Turn>> places) {
        Said usual = usual(places);
        List<ScriptLine> lines = new ArrayList<>();
        places.forEach((place, turns) -> {
            if (usual == null || turns.size() > 1 || !turns.get(0).said.equals(usual)) {
                lines.add(new ScriptLine(state, place, turns));
            }
        });
        if (usual != null) {
            lines.add(new ScriptLine(state, List.of(), List.of(new Turn(usual, 1))));
        }
        return lines;
    }

    /** What most iterations are told, always and nothing else; {@code null} if there is but one, or all differ. */
    private static @org.jspecify.annotations.Nullable Said usual(Map<List<Iteration>, List<Turn>> places) {
        Map<Said, Integer> counts = new LinkedHashMap<>();
        places.values().stream()
                .filter(turns -> turns.size() == 1)
                .forEach(turns -> counts.merge(turns.get(0).said, 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(each -> each.getValue() > 1)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
