package dev.escapement.mock.endpoint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down what comes in, in the order in which it comes. */
final class Logbook {

    private final StimulusLog.Head head;
    private final List<Line> lines = new ArrayList<>();

    Logbook(StimulusLog.Head head) {
        this.head = head;
    }

    /** Notes a stimulus and gives it its number, from 1. */
    int note(Instant at, Stimulus stimulus) {
        lines.add(new Line(at, stimulus));
        return lines.size();
    }

    void answered(int number, Answer answer) {
        lines.get(number - 1).answer = answer.digest();
    }

    @Nullable String answer(int number) {
        return lines.get(number - 1).answer;
    }

    StimulusLog log() {
        List<StimulusLog.Entry> entries = new ArrayList<>();
        for (Line line : lines) {
            entries.add(new StimulusLog.Entry(entries.size() + 1, line.at, line.stimulus, line.answer));
        }
        return new StimulusLog(head, entries);
    }

    /** One stimulus; its answer may come later. */
    private static final class Line {
        private final Instant at;
        private final Stimulus stimulus;
        private @Nullable String answer;

        Line(Instant at, Stimulus stimulus) {
            this.at = at;
            this.stimulus = stimulus;
        }
    }
}
