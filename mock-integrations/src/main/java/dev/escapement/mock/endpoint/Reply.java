package dev.escapement.mock.endpoint;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The answer to a request, known at once or later. Written by whoever has its turn in the simulation, read by whoever asked. */
final class Reply {

    private @Nullable Answer answer;
    private @Nullable Consumer<Answer> reader;

    static Reply of(Answer known) {
        Reply reply = new Reply();
        reply.is(known);
        return reply;
    }

    /** It is known now; what comes after the first is not heard. */
    synchronized void is(Answer known) {
        if (answer == null) {
            answer = known;
            if (reader != null) {
                reader.accept(known);
            }
        }
    }

    /** The answer, if it is known; otherwise the reader hears of it later, while somebody else has his turn. */
    synchronized @Nullable Answer orTell(Consumer<Answer> later) {
        if (answer == null) {
            reader = later;
        }
        return answer;
    }
}
