package dev.escapement.mock.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * How the end of a job is seen (asl-reference 6.5).
 *
 * @param resource the integration that starts it: {@code batch:submitJob}
 * @param look the action that reports it, and what to ask it
 * @param status where the report says how it stands
 * @param succeeded the words for a good end
 * @param failed the words for a bad one
 * @param result the part of the report that the Task gets
 * @param wrappedAs the name under which it gets it; empty when it gets the part itself
 * @param stop the action that ends it, and what to ask it; with an empty name there is none
 */
record JobWatch(
        String resource,
        Question look,
        String status,
        List<String> succeeded,
        List<String> failed,
        String result,
        String wrappedAs,
        Question stop) {

    /** Whether a report says that the job has ended. */
    boolean hasEnded(JsonNode report) {
        String word = report.at(status).asText("");
        return succeeded.contains(word) || failed.contains(word);
    }

    /** Whether it ended well; a container that did not end with 0 did not. */
    boolean hasSucceeded(JsonNode report) {
        return succeeded.contains(report.at(status).asText("")) && containersEndedWell(report.at(result));
    }

    private static boolean containersEndedWell(JsonNode part) {
        for (JsonNode container : part.path("Containers")) {
            if (container.path("ExitCode").asInt(0) != 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * A request to be put together.
     *
     * @param action what is asked
     * @param members what it is asked with
     */
    record Question(String action, List<Member> members) {}

    /**
     * One member of a request.
     *
     * @param name its name
     * @param source {@code /Path} into the response to the call that started the job, {@code ?/Path} into that call's request,
     *     {@code !} the words for a job that nobody waits for
     * @param listed whether the member is a list of the one value
     */
    record Member(String name, String source, boolean listed) {}
}
