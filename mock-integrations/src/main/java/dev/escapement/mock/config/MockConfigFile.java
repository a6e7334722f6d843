package dev.escapement.mock.config;

import dev.escapement.StateMachine;
import dev.escapement.definition.State;
import dev.escapement.definition.TaskState;
import dev.escapement.parser.EveryState;
import dev.escapement.services.NearestNames;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * A {@code MockConfigFile.json}, as Step Functions Local reads it: test cases by state machine, each naming for its states what
 * they are answered, call by call.
 *
 * <pre>{@code
 * MockConfigFile mocks = MockConfigFile.read(Path.of("MockConfigFile.json"));
 * Simulation simulation = Simulation.builder().answering(mocks.testCase(machine, "HappyPath")).build();
 * }</pre>
 *
 * <p>What is malformed is told when the file is read, all at once, with line and caret. What merely leads nowhere (the name of a
 * response that is not there, a number that is left out) is told when a run gets there, as the file's rules have it.
 */
@API(status = Status.EXPERIMENTAL)
public final class MockConfigFile {

    private final String source;
    private final Places places;
    private final Map<String, Map<String, Map<String, String>>> machines;
    private final Map<String, MockedResponse> responses;

    MockConfigFile(
            String source,
            Places places,
            Map<String, Map<String, Map<String, String>>> machines,
            Map<String, MockedResponse> responses) {
        this.source = source;
        this.places = places;
        this.machines = machines;
        this.responses = responses;
    }

    /** Reads a file. */
    public static MockConfigFile read(Path file) {
        try {
            return ConfigReader.read(file.toString(), Files.readString(file));
        } catch (IOException trouble) {
            throw new MockConfigException(
                    file + " cannot be read: looked at " + file.toAbsolutePath().normalize());
        }
    }

    /** Reads a class-path resource; the name starts without a slash. */
    public static MockConfigFile ofResource(String name, ClassLoader loader) {
        try (InputStream stream = loader.getResourceAsStream(name)) {
            if (stream == null) {
                throw new MockConfigException(name + " is not on the class path");
            }
            return ConfigReader.read(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException trouble) {
            throw new MockConfigException(name + " cannot be read: " + trouble.getMessage());
        }
    }

    /** Reads a text. */
    public static MockConfigFile ofText(String text) {
        return ConfigReader.read("The mock configuration", text);
    }

    /** The state machines it has test cases for. */
    public List<String> machines() {
        return List.copyOf(machines.keySet());
    }

    /** The test cases of a state machine; none if the file does not have it. */
    public List<String> testCases(String machine) {
        return List.copyOf(machines.getOrDefault(machine, new LinkedHashMap<>()).keySet());
    }

    /** A test case of a machine, by its name; each state it names must be a Task of the machine. */
    public MockedTestCase testCase(StateMachine machine, String testCase) {
        MockedTestCase mocked = testCase(machine.name(), testCase);
        List<String> tasks = EveryState.of(machine.definition()).stream()
                .filter(TaskState.class::isInstance)
                .map(State::name)
                .toList();
        for (String state : mocked.states()) {
            if (!tasks.contains(state)) {
                throw new MockConfigException(machine.name() + " has no Task '" + state + "'"
                        + NearestNames.hint(state, tasks) + "\n  " + source + ", "
                        + places.show(Places.pointer("StateMachines", machine.name(), "TestCases", testCase, state)));
            }
        }
        return mocked;
    }

    /** A test case by the name of its machine and its own; which states the machine has is not looked at. */
    public MockedTestCase testCase(String machine, String testCase) {
        Map<String, Map<String, String>> cases = machines.get(machine);
        if (cases == null) {
            throw unknown("state machine", machine, machines());
        }
        Map<String, String> states = cases.get(testCase);
        if (states == null) {
            throw unknown("test case of " + machine, testCase, testCases(machine));
        }
        return new MockedTestCase(this, machine, testCase, Collections.unmodifiableMap(states));
    }

    /** A test case as Step Functions Local is asked for it: a machine's name or ARN, a hash, the name of the test case. */
    public MockedTestCase testCase(String machineAndCase) {
        int hash = machineAndCase.indexOf('#');
        if (hash < 0) {
            throw new MockConfigException(
                    "'" + machineAndCase + "' names no test case: write Machine#TestCase, or its ARN with #TestCase");
        }
        String machine = machineAndCase.substring(machineAndCase.lastIndexOf(':', hash) + 1, hash);
        return testCase(machine, machineAndCase.substring(hash + 1));
    }

    @Nullable MockedResponse response(String name) {
        return responses.get(name);
    }

    List<String> responseNames() {
        return List.copyOf(responses.keySet());
    }

    /** Where the file speaks of a response. */
    String placeOf(MockedResponse response) {
        return source + ", " + places.line(Places.pointer("MockedResponses", response.name()));
    }

    /** Where the file speaks of a state in a test case. */
    String placeOf(String machine, String testCase, String state) {
        return source + ", " + places.line(Places.pointer("StateMachines", machine, "TestCases", testCase, state));
    }

    private MockConfigException unknown(String what, String name, List<String> known) {
        return new MockConfigException(source + " has no " + what + " '" + name + "'" + NearestNames.hint(name, known)
                + (known.isEmpty() ? "; it has none" : "; it has " + String.join(", ", known)));
    }
}
