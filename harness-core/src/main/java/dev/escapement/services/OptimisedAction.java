package dev.escapement.services;

import dev.escapement.services.TaskResource.Pattern;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One action of an optimised integration.
 *
 * @param service the integration it belongs to
 * @param name as resources spell it
 * @param patterns how a Task may wait for it
 * @param api the action of a service that it calls, {@code null} when it calls none
 * @param job what a job's end is read from, {@code null} when it starts no job or the job is no service's
 * @param anyJson the path of a member that holds any JSON here, although the service itself wants a text or bytes; empty
 *     when there is none
 */
record OptimisedAction(
        OptimisedService service,
        String name,
        Set<Pattern> patterns,
        @Nullable Api api,
        @Nullable Job job,
        String anyJson) {

    /** As written in a resource: {@code sqs:sendMessage}. */
    String resource() {
        return service.name() + ":" + name;
    }

    /**
     * An action of a service.
     *
     * @param takes whether requests are the service's own; some integrations have parameters of their own
     * @param answers whether responses are the service's own
     */
    record Api(String service, String action, boolean takes, boolean answers) {}

    /**
     * The call that reports a job, whose answer is the result of the Task.
     *
     * @param member the part of the answer that counts, of a list its element; empty for all of it
     * @param wrappedAs the name under which the result holds that part; empty when the part is the result
     */
    record Job(String service, String action, String member, String wrappedAs) {}
}
