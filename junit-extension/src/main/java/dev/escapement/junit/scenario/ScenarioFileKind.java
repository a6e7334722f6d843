package dev.escapement.junit.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Scenario files: {@code order.scenario.yaml}. */
final class ScenarioFileKind implements FileKind {

    private static final Pattern NAME = Pattern.compile(".+\\.scenario\\.(json|yaml|yml)");

    @Override
    public List<String> names() {
        return List.of("*.scenario.yaml", "*.scenario.json");
    }

    @Override
    public boolean recognises(Path file) {
        return NAME.matcher(String.valueOf(file.getFileName())).matches();
    }

    @Override
    public List<Scenario> read(Path file) {
        return ScenarioFile.read(file).scenarios();
    }
}
