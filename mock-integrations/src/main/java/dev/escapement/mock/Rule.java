package dev.escapement.mock;

import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which calls are meant, and what they are told one after the other. */
final class Rule {

    private final Subject subject;
    private final List<Condition> conditions = new ArrayList<>();
    private final List<Turn> turns = new ArrayList<>();
    private int current;

    Rule(Subject subject) {
        this.subject = subject;
    }

    void require(Condition condition) {
        conditions.add(condition);
    }

    void say(Answer answer) {
        if (!turns.isEmpty()) {
            lastTurn().isFollowed();
        }
        turns.add(new Turn(answer));
    }

    Turn lastTurn() {
        return turns.get(turns.size() - 1);
    }

    void reset() {
        current = 0;
        turns.forEach(Turn::reset);
    }

    Subject subject() {
        return subject;
    }

    boolean covers(TaskCall call) {
        return subject.covers(call) && unmet(call) == null;
    }

    /** The first condition that does not hold; {@code null} if all do. */
    @Nullable Condition unmet(TaskCall call) {
        for (Condition condition : conditions) {
            if (!condition.holds().test(call)) {
                return condition;
            }
        }
        return null;
    }

    boolean saysSomething() {
        return !turns.isEmpty();
    }

    boolean hasMoreToSay() {
        return current < turns.size();
    }

    TaskReply answer(TaskCall call, Backstage backstage) {
        Turn turn = turns.get(current);
        turn.isGiven();
        if (turn.isOver()) {
            current++;
        }
        return turn.answer().speech().to(call, turn.delay(), backstage);
    }

    List<Turn> turns() {
        return turns;
    }

    boolean hasConditions() {
        return !conditions.isEmpty();
    }

    /** More conditions go before fewer, then the subject that says more before the one that says less. */
    int rank() {
        return conditions.size() * 10 + subject.weight();
    }

    List<String> leftOvers() {
        return turns.stream()
                .map(Turn::leftOver)
                .filter(left -> !left.isEmpty())
                .map(left -> cue() + "." + left)
                .toList();
    }

    /** Up to the first answer, as it stands in the script. */
    String cue() {
        return "." + subject
                + conditions.stream().map(condition -> "." + condition.words()).collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return cue() + "." + turns.stream().map(Turn::toString).collect(Collectors.joining(".then()."));
    }
}
