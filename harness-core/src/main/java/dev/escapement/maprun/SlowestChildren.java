package dev.escapement.maprun;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Remembers the few children that took longest, the slowest first; of equally slow ones those that ended first. */
final class SlowestChildren {

    private static final int MOST = 10;

    private final List<ChildRecord> slowest = new ArrayList<>(MOST + 1);
    private Duration bar = Duration.ZERO;

    void add(ChildRecord child) {
        Duration duration = child.duration();
        if (slowest.size() == MOST && duration.compareTo(bar) <= 0) {
            return;
        }
        int place = slowest.size();
        while (place > 0 && slowest.get(place - 1).duration().compareTo(duration) < 0) {
            place--;
        }
        slowest.add(place, child);
        if (slowest.size() > MOST) {
            slowest.remove(MOST);
        }
        bar = slowest.get(slowest.size() - 1).duration();
    }

    List<ChildRecord> reading() {
        return List.copyOf(slowest);
    }
}
