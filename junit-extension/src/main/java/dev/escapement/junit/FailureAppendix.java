package dev.escapement.junit;

import dev.escapement.Execution;
import dev.escapement.Simulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/**
 * What a failed test leaves behind: the story and the history of each of its executions as files, and where they are, the hash of
 * the definition and what makes it happen again as report entries.
 */
final class FailureAppendix {

    private final ExtensionContext context;
    private final Path folder;

    private FailureAppendix(ExtensionContext context) {
        this.context = context;
        this.folder = AppendixFolder.of(context);
    }

    /** Nothing, if the test did not fail or simulated nothing. */
    static void publish(ExtensionContext context, TestWorld world) {
        Simulation simulation = world.simulationSoFar();
        boolean failed = context.getExecutionException()
                .filter(trouble -> !(trouble instanceof TestAbortedException))
                .isPresent();
        if (failed && simulation != null) {
            new FailureAppendix(context).publish(simulation.executions(), world);
        }
    }

    private void publish(List<Execution> executions, TestWorld world) {
        for (int i = 0; i < executions.size(); i++) {
            Execution execution = executions.get(i);
            String name = execution.machine().name() + "-" + (i + 1);
            Map<String, String> entries = new LinkedHashMap<>();
            entries.put("escapement.execution", name);
            entries.put("escapement.reproduce", "seed " + execution.simulation().seed());
            entries.put("escapement.definition", world.definitionHash());
            entries.put("escapement.history", write(name + ".history.json", execution.historyJson()));
            entries.put("escapement.story", write(name + ".story.txt", execution.story() + "\n"));
            context.publishReportEntry(entries);
        }
    }

    /** A folder that cannot be written to must not hide why the test failed. */
    private String write(String name, String text) {
        try {
            Files.createDirectories(folder);
            return Files.writeString(folder.resolve(name), text).toString();
        } catch (IOException trouble) {
            return "not written: " + trouble;
        }
    }
}
