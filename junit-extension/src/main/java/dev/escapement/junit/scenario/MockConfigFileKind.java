package dev.escapement.junit.scenario;

import dev.escapement.mock.config.MockConfigFile;
import dev.escapement.parser.Document;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Mock configurations of Step Functions Local: each of their test cases is a test. */
final class MockConfigFileKind implements FileKind {

    private static final String NAME = "MockConfigFile.json";

    @Override
    public List<String> names() {
        return List.of(NAME);
    }

    @Override
    public boolean recognises(Path file) {
        return NAME.equals(String.valueOf(file.getFileName()));
    }

    @Override
    public List<MockConfigCase> read(Path file) {
        MockConfigFile config = MockConfigFile.read(file);
        Document document = Document.ofFile(file);
        List<MockConfigCase> cases = new ArrayList<>();
        for (String machine : config.machines()) {
            for (String testCase : config.testCases(machine)) {
                cases.add(new MockConfigCase(file, config, machine, testCase, lineOf(document, machine, testCase)));
            }
        }
        return cases;
    }

    private static int lineOf(Document document, String machine, String testCase) {
        return document.line(Pointers.child(Pointers.child("/StateMachines", machine) + "/TestCases", testCase));
    }
}
