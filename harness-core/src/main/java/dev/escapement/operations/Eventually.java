package dev.escapement.operations;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** A value whose change is seen only some time after it was made. */
final class Eventually<T> {

    private final Deque<Change<T>> underWay = new ArrayDeque<>(1);
    private T seen;

    Eventually(T first) {
        this.seen = first;
    }

    /** From the given instant on another value is seen. */
    void change(T next, Instant seenFrom) {
        underWay.addLast(new Change<>(next, seenFrom));
    }

    /** What was said last, seen or not. */
    T latest() {
        @Nullable Change<T> last = underWay.peekLast();
        return last == null ? seen : last.value();
    }

    /** What is seen at an instant; instants do not go back. */
    T at(Instant now) {
        for (Change<T> next = underWay.peekFirst();
                next != null && !now.isBefore(next.seenFrom());
                next = underWay.peekFirst()) {
            seen = next.value();
            underWay.removeFirst();
        }
        return seen;
    }

    private record Change<T>(T value, Instant seenFrom) {}
}
