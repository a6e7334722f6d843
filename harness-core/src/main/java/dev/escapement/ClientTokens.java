package dev.escapement;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The last ten tokens of clients that asked for something, each good for a quarter of an hour (asl-reference 8.5). */
final class ClientTokens {

    private static final int KEPT = 10;
    private static final Duration GOOD_FOR = Duration.ofMinutes(15);

    private final Deque<Answered> last = new ArrayDeque<>(1);

    /** When it was answered before; {@code null} if it was not, or too long ago. */
    @Nullable Instant answered(String token, Instant now) {
        return last.stream()
                .filter(known -> known.token().equals(token))
                .map(Answered::at)
                .filter(at -> now.isBefore(at.plus(GOOD_FOR)))
                .findFirst()
                .orElse(null);
    }

    void remember(String token, Instant now) {
        last.addFirst(new Answered(token, now));
        if (last.size() > KEPT) {
            last.removeLast();
        }
    }

    private record Answered(String token, Instant at) {}
}
