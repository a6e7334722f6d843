package dev.escapement.metrics;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What an alarm takes a period without values for. */
@API(status = Status.EXPERIMENTAL)
public enum MissingData {
    /** For nothing: it goes by those that there are, and knows too little if there are none. */
    MISSING,
    /** For one beyond the threshold. */
    BREACHING,
    /** For one within the threshold. */
    NOT_BREACHING,
    /** For a reason to stay as it is. */
    IGNORE
}
