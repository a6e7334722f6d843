package dev.escapement.journal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The facts of one execution, in order. Written by the engine alone; read by everybody. */
@API(status = Status.EXPERIMENTAL)
public final class Journal {

    private final List<Fact> facts = new ArrayList<>();
    private final int eventLimit;
    private int events;
    private boolean full;

    /** An empty journal for so many events; the last one is kept free for the end of the execution. */
    public Journal(int eventLimit) {
        this.eventLimit = eventLimit;
    }

    /** Adds a fact, unless there is room for nothing but the end. Gives the number of its event, or of the last one. */
    public int add(Fact fact) {
        if (fact.isEvent()) {
            if (events >= eventLimit - 1) {
                full = true;
                return events;
            }
            events++;
        }
        facts.add(fact);
        return events;
    }

    /** Adds the fact that ends the execution; there is always room for it. */
    public void close(ExecutionFact end) {
        events++;
        facts.add(end);
    }

    /** Whether a fact found no room. */
    public boolean isFull() {
        return full;
    }

    /** How many events the service's history of this execution has. */
    public int events() {
        return events;
    }

    /** All facts so far. */
    public List<Fact> facts() {
        return Collections.unmodifiableList(facts);
    }
}
