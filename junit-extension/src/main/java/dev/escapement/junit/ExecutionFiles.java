package dev.escapement.junit;

import dev.escapement.Execution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What is written about the executions of a test.
 *
 * @param folder where the files of the test go
 */
record ExecutionFiles(Path folder) {

    /** What the files of an execution are called, without their endings. */
    static String name(Execution execution, int number) {
        return execution.machine().name() + "-" + number;
    }

    /** As the service would print it. */
    Path writeHistory(Execution execution, int number) throws IOException {
        return write(name(execution, number) + ".history.json", execution.historyJson());
    }

    /** In words. */
    Path writeStory(Execution execution, int number) throws IOException {
        return write(name(execution, number) + ".story.txt", execution.story() + "\n");
    }

    /** Whatever else there is to say. */
    Path write(String name, String text) throws IOException {
        Files.createDirectories(folder);
        return Files.writeString(folder.resolve(name), text);
    }
}
