package dev.escapement.junit.writing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.StateMachine;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A test before it is written.
 *
 * @param startAt what the clock shows at first; {@code null} if it does not matter
 */
record Draft(
        StateMachine machine,
        JsonNode input,
        List<AnsweredCall> calls,
        List<Move> moves,
        @Nullable Instant startAt,
        long seed) {

    Draft {
        calls = List.copyOf(calls);
        moves = List.copyOf(moves);
    }

    Draft with(JsonNode otherInput) {
        return new Draft(machine, otherInput, calls, moves, startAt, seed);
    }

    Draft with(List<AnsweredCall> others) {
        return new Draft(machine, input, others, moves, startAt, seed);
    }

    Draft telling(UnaryOperator<Said> change) {
        return with(
                calls.stream().map(call -> call.told(change.apply(call.said()))).toList());
    }

    Draft moved(List<Move> others) {
        return new Draft(machine, input, calls, others, startAt, seed);
    }

    Draft atAnyTime() {
        return new Draft(machine, input, calls, moves, null, seed);
    }

    Draft withAnyLuck() {
        return new Draft(machine, input, calls, moves, startAt, 0);
    }
}
