package dev.escapement.cli;

import dev.escapement.StateMachine;
import dev.escapement.integration.Integration;
import dev.escapement.mock.config.MockConfigFile;
import dev.escapement.parser.Document;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A test case of a mock configuration of Step Functions Local. */
record MockConfigCase(MockConfigFile file, StateMachine machine, String name) {

    /** Whether a file is one, whatever it is called. */
    static boolean isOne(Path file) {
        return Document.ofFile(file).root().has("StateMachines");
    }

    /** The test case with the name, or the only one; the machine has to be called as the file calls it. */
    static MockConfigCase of(Path path, StateMachine machine, @Nullable String name) {
        MockConfigFile file = MockConfigFile.read(path);
        List<String> machines = file.machines();
        StateMachine named =
                !machines.contains(machine.name()) && machines.size() == 1 ? machine.named(machines.get(0)) : machine;
        List<String> cases = file.testCases(named.name());
        if (name == null && cases.size() > 1) {
            throw new Refusal(path.getFileName() + " has several test cases of " + named.name()
                    + "; say which with --case: " + String.join(", ", cases));
        }
        String wanted = name == null && !cases.isEmpty() ? cases.get(0) : String.valueOf(name);
        file.testCase(named, wanted);
        return new MockConfigCase(file, named, wanted);
    }

    Integration answers() {
        return file.testCase(machine, name).otherwise(new Nobody());
    }
}
