package dev.escapement.junit.writing;

import dev.escapement.redaction.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A test as text.
 *
 * @param fileName what its file is to be called: {@code OrderSagaRecordedTest.java}
 * @param text what is in it
 * @param redacted which secrets were replaced
 */
@API(status = Status.EXPERIMENTAL)
public record WrittenTest(String fileName, String text, List<Finding> redacted) {

    public WrittenTest {
        redacted = List.copyOf(redacted);
    }

    /**
     * Writes it into a folder, which is made if there is none.
     *
     * @throws java.nio.file.FileAlreadyExistsException rather than replace a file
     */
    public Path into(Path folder) throws IOException {
        Files.createDirectories(folder);
        return Files.writeString(
                folder.resolve(fileName),
                text,
                java.nio.file.StandardOpenOption.CREATE_NEW,
                java.nio.file.StandardOpenOption.WRITE);
    }
}
