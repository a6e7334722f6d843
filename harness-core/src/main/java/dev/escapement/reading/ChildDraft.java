package dev.escapement.reading;

import dev.escapement.reading.ForkedChild.Ending;
import dev.escapement.simulation.StrandPath;
import java.util.ArrayList;
import java.util.List;

/** A branch or iteration that may not be over yet. */
final class ChildDraft {

    private final int strand;
    private final StrandPath path;
    private final List<VisitDraft> visits = new ArrayList<>();
    private Ending ending = Ending.OPEN;

    ChildDraft(int strand, StrandPath path) {
        this.strand = strand;
        this.path = path;
    }

    void add(VisitDraft visit) {
        visits.add(visit);
    }

    /** It begins, or goes on after a redrive. */
    void open() {
        ending = Ending.OPEN;
    }

    StrandPath path() {
        return path;
    }

    void end(Ending how) {
        if (ending == Ending.OPEN) {
            ending = how;
        }
    }

    /** Another one failed, or this one: branches do not say themselves how they ended. */
    void endBeside(int failedStrand) {
        boolean done = !visits.isEmpty() && visits.get(visits.size() - 1).wasLeft();
        end(strand == failedStrand ? Ending.FAILED : done ? Ending.SUCCEEDED : Ending.ABORTED);
    }

    ForkedChild finished() {
        return new ForkedChild(
                path, ending, visits.stream().map(VisitDraft::finished).toList());
    }
}
