package dev.escapement.fault.explore;

import dev.escapement.fault.run.MadeCall;
import java.util.ArrayList;
import java.util.List;

/** Finds the calls that are out at the same time. */
final class Overlaps {

    private Overlaps() {}

    /** Groups of at least two, in the order of their first call; each call is in one group at most. */
    static List<List<MadeCall>> in(List<MadeCall> calls) {
        List<List<MadeCall>> groups = new ArrayList<>();
        List<MadeCall> open = new ArrayList<>();
        for (MadeCall call : calls) {
            if (!open.isEmpty() && !overlaps(open, call)) {
                groups.add(open);
                open = new ArrayList<>();
            }
            open.add(call);
        }
        groups.add(open);
        groups.removeIf(group -> group.size() < 2);
        return groups;
    }

    /** A call on the strand of one that is out comes after it, not beside it. */
    private static boolean overlaps(List<MadeCall> open, MadeCall call) {
        boolean beside = false;
        for (MadeCall other : open) {
            if (other.call().site().strand().equals(call.call().site().strand())) {
                return false;
            }
            beside |= !call.call().at().isAfter(other.endsAt());
        }
        return beside;
    }
}
