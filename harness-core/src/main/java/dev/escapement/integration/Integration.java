package dev.escapement.integration;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Answers the Tasks of a workflow. The one port to the outside; made to be implemented and decorated.
 *
 * <pre>{@code
 * Integration alwaysPaid = call -> TaskReply.success(Json.parse("{\"paid\": true}"));
 * }</pre>
 *
 * <p>A call is made once per attempt, when the attempt starts. An implementation returns at once; that an answer takes time is
 * said in the reply.
 */
@API(status = Status.EXPERIMENTAL)
@FunctionalInterface
public interface Integration {

    /** What comes back, and when on the virtual clock. */
    TaskReply call(TaskCall call);

    /**
     * Told once, before anything runs, in which simulation it answers; a decorator passes it on.
     *
     * @param outside what it may do there by itself, besides answering
     */
    default void joins(Outside outside) {}

    /**
     * Nobody waits for the end of this call any more: its attempt timed out or was cut short. What a {@code .sync} integration
     * does then is stop its job. A decorator passes it on.
     */
    default void abandoned(TaskCall call) {}

    /**
     * What makes its answers happen again, for the story of a run: {@code faults "ChargeCard=throttled"}; empty when there is nothing
     * to say. A decorator passes it on.
     */
    default String reproducer() {
        return "";
    }
}
