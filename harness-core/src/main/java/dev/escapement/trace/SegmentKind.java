package dev.escapement.trace;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What a segment of a trace is about. */
@API(status = Status.EXPERIMENTAL)
public enum SegmentKind {
    /** The whole execution. */
    EXECUTION,
    /** One visit of a state. */
    STATE,
    /** One time that a Task, Parallel or Map was tried. */
    ATTEMPT,
    /** What an attempt called. */
    CALL,
    /** A branch of a Parallel. */
    BRANCH,
    /** An iteration of an inline Map. */
    ITERATION
}
