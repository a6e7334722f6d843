package dev.escapement.junit;

import dev.escapement.integration.Integration;
import java.nio.file.Path;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Files of some kind that say, beside other things, what Tasks are answered. Found by {@code ServiceLoader}. */
@API(status = Status.INTERNAL)
public interface AnswerFile {

    /** Whether a file of this name is of the kind. */
    boolean recognises(String fileName);

    /**
     * Who answers as the file says under a name.
     *
     * @throws IllegalArgumentException when it has no such name
     */
    Integration answers(Path file, String name);
}
