package dev.escapement.recording;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Something that happened and was not recorded, or not exported.
 *
 * @param kind what is missing
 * @param event the event that lacks it; the last one that there is, where events are missing
 * @param text what is missing, for a person: {@code the output of TaskSucceeded (12)}
 */
@API(status = Status.EXPERIMENTAL)
public record Gap(Kind kind, int event, String text) {

    /** What is missing. */
    @API(status = Status.EXPERIMENTAL)
    public enum Kind {
        /** The data of an event: exported with {@code includeExecutionData=false}, or logged without it. */
        DATA,
        /** The rest of an event's data, which was cut off. */
        TRUNCATED,
        /** The events after the last one, on pages that were not exported. */
        PAGES,
        /** The end: the execution was running when it was exported. */
        END,
        /** The histories of the children of a Map run. */
        CHILDREN
    }

    @Override
    public String toString() {
        return text;
    }
}
