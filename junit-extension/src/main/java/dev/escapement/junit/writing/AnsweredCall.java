package dev.escapement.junit.writing;

import dev.escapement.services.TaskResource;
import java.time.Instant;
import java.util.List;

/**
 * A call that was made, and what it was told.
 *
 * @param iterations the iterations of inline Maps around it, outermost first; none in children of distributed Maps
 */
record AnsweredCall(Instant at, String state, List<Iteration> iterations, TaskResource resource, Said said) {

    /** One round of a Map. */
    record Iteration(String map, int index) {}

    AnsweredCall told(Said other) {
        return new AnsweredCall(at, state, iterations, resource, other);
    }
}
