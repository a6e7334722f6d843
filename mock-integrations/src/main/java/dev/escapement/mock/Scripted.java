package dev.escapement.mock;

import dev.escapement.integration.Integration;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Answers of which a test expects that they are needed. After a test that passed, the JUnit extension calls {@link #verify()}. May be
 * implemented.
 */
@API(status = Status.EXPERIMENTAL)
public interface Scripted extends Integration {

    /** What was said and not needed, one sentence each; none if all was. */
    List<String> complaints();

    /** Checks after a run that everything was needed; else throws with all {@link #complaints()}. */
    void verify();
}
