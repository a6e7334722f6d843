package dev.escapement.junit.scenario;

import dev.escapement.integration.Integration;
import dev.escapement.junit.AnswerFile;
import dev.escapement.services.NearestNames;
import java.nio.file.Path;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Lets other tests be answered by a scenario of a file. Not to be extended. */
@API(status = Status.INTERNAL)
public final class ScenarioAnswerFile implements AnswerFile {

    /** Made by {@code ServiceLoader}. */
    public ScenarioAnswerFile() {}

    @Override
    public boolean recognises(String fileName) {
        return new ScenarioFileKind().recognises(Path.of(fileName));
    }

    @Override
    public Integration answers(Path file, String name) {
        List<Scenario> scenarios = ScenarioFile.read(file).scenarios();
        List<String> names = scenarios.stream().map(Scenario::name).toList();
        return scenarios.stream()
                .filter(scenario -> scenario.name().equals(name))
                .findFirst()
                .map(ScenarioAnswers::new)
                .orElseThrow(() -> new IllegalArgumentException(file.getFileName() + " has no scenario '" + name + "'"
                        + NearestNames.hint(name, names) + "\nIt has: " + String.join(", ", names)));
    }
}
