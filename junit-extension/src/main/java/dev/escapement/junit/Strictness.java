package dev.escapement.junit;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What becomes of a test that passed although its script said more than was asked. */
@API(status = Status.EXPERIMENTAL)
public enum Strictness {
    /** It fails, and says what was not needed. */
    STRICT,
    /** It stays as it is. */
    LENIENT
}
