package dev.escapement.fault.sweep;

import dev.escapement.fault.plan.OwnWork;
import dev.escapement.fault.plan.Place;
import dev.escapement.fault.run.Deed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Deeds of one kind that one Map had done, or a single start of an execution. */
record Alike(Deed first, Deed last) {

    /** Each start of an execution leads elsewhere; all that is done for one Map is alike. */
    static List<Alike> in(List<Deed> deeds, Predicate<Deed> wanted) {
        Map<Kind, Alike> groups = new LinkedHashMap<>();
        for (Deed deed : deeds) {
            if (wanted.test(deed)) {
                Kind kind = new Kind(deed.work(), deed.whose(), deed.work() == OwnWork.START ? deed.nth() : 0);
                Alike before = groups.get(kind);
                groups.put(kind, new Alike(before == null ? deed : before.first, deed));
            }
        }
        return new ArrayList<>(groups.values());
    }

    /** The place of those between the first and the last; {@code null} if there are none. */
    @Nullable Place between() {
        return last.nth() - first.nth() < 2 ? null : Place.ofWork(first.work(), first.nth() + 1, last.nth() - 1);
    }

    private record Kind(OwnWork work, String whose, int nth) {}
}
