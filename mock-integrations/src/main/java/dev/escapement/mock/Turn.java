package dev.escapement.mock;

import java.time.Duration;

/** An answer at its place in a rule: how often it is given, and how late. */
final class Turn {

    private static final int WITHOUT_END = Integer.MAX_VALUE;

    private final Answer answer;
    private Duration delay = Duration.ZERO;
    private int most = WITHOUT_END;
    private boolean limited;
    private int given;

    Turn(Answer answer) {
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }

    Duration delay() {
        return delay;
    }

    void delay(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("An answer cannot come " + duration + " after its question");
        }
        delay = duration;
    }

    void atMost(int times) {
        if (times < 1) {
            throw new IllegalArgumentException("An answer is given at least once, not " + times + " times");
        }
        most = times;
        limited = true;
    }

    void forever() {
        most = WITHOUT_END;
        limited = true;
    }

    /** Another one follows: unless the script says how often, this one is given once. */
    void isFollowed() {
        if (!limited) {
            most = 1;
        } else if (isEndless()) {
            throw new IllegalStateException("Nothing comes after " + answer.words() + ".forever()");
        }
    }

    boolean isEndless() {
        return most == WITHOUT_END;
    }

    int most() {
        return most;
    }

    void reset() {
        given = 0;
    }

    boolean isOver() {
        return given == most;
    }

    void isGiven() {
        given++;
    }

    /** What has been left unsaid; empty when nothing. */
    String leftOver() {
        if (given == 0) {
            return this + " was never asked for";
        }
        return isEndless() || given == most
                ? ""
                : this + " was asked for " + (given == 1 ? "once" : given + " times") + ", not " + most + " times";
    }

    @Override
    public String toString() {
        String late = delay.isZero() ? "" : ".after(" + delay + ")";
        return answer.words() + late + (isEndless() || most == 1 ? "" : ".times(" + most + ")");
    }
}
