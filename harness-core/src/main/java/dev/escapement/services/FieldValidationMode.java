package dev.escapement.services;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** How strictly a mocked result is compared with the service's model, as {@code TestState} names it. */
@API(status = Status.EXPERIMENTAL)
public enum FieldValidationMode {
    /** Required members must be there, and all that is there must fit. */
    STRICT,
    /** All that is there must fit. */
    PRESENT,
    /** Nothing is compared. */
    NONE
}
