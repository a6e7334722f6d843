package dev.escapement.junit.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectDirectory;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectFile;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.discovery.FilePosition;

class MockConfigFilesTest {

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("two-steps.asl.json"), """
                {"StartAt": "Ask", "States": {
                  "Ask": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:ask", "Next": "Tell",
                    "ResultPath": "$.answer", "Retry": [{"ErrorEquals": ["Busy"], "MaxAttempts": 1}]},
                  "Tell": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:tell",
                    "InputPath": "$.orderId", "End": true}}}
                """);
        Files.writeString(folder.resolve("two-steps.input.json"), "{\"orderId\": 7}");
        Files.writeString(folder.resolve("MockConfigFile.json"), """
                {
                  "StateMachines": {
                    "TwoSteps": {
                      "TestCases": {
                        "HappyPath": {"Ask": "Yes", "Tell": "Yes"},
                        "BusyFirst": {"Ask": "BusyThenYes", "Tell": "Yes"},
                        "Refused": {"Ask": "No"},
                        "SaysTooMuch": {"Ask": "No", "Tell": "Yes"}
                      }
                    },
                    "NoWhere": {"TestCases": {"HappyPath": {}}}
                  },
                  "MockedResponses": {
                    "Yes": {"0": {"Return": "yes"}},
                    "No": {"0": {"Throw": {"Error": "No", "Cause": "never"}}},
                    "BusyThenYes": {"0": {"Throw": {"Error": "Busy", "Cause": "later"}}, "1": {"Return": "yes"}}
                  }
                }
                """);
    }

    @Test
    void every_test_case_of_a_mock_configuration_is_a_test() {
        ScenarioRuns run = ScenarioRuns.of(selectDirectory(folder.toFile()));

        assertThat(run.succeeded())
                .containsExactly(
                        "TwoSteps#HappyPath (MockConfigFile.json)",
                        "TwoSteps#BusyFirst (MockConfigFile.json)",
                        "TwoSteps#Refused (MockConfigFile.json)");
        assertThat(run.failures())
                .containsOnlyKeys(
                        "TwoSteps#SaysTooMuch (MockConfigFile.json)", "NoWhere#HappyPath (MockConfigFile.json)");
    }

    @Test
    void answers_that_nobody_needed_and_definitions_that_nobody_has_are_told() {
        ScenarioRuns run = ScenarioRuns.of(selectDirectory(folder.toFile()));

        assertThat(run.failures().get("TwoSteps#SaysTooMuch (MockConfigFile.json)"))
                .contains("The state 'Tell' was never called");
        assertThat(run.failures().get("NoWhere#HappyPath (MockConfigFile.json)"))
                .startsWith("There is no definition of 'NoWhere'. Looked for NoWhere.asl.json, NoWhere.asl.yaml,"
                        + " NoWhere.asl.yml, no-where.asl.json, no-where.asl.yaml, no-where.asl.yml beside ");
    }

    @Test
    void a_line_and_an_id_lead_to_one_of_them() {
        ScenarioRuns byLine =
                ScenarioRuns.of(selectFile(folder.resolve("MockConfigFile.json").toFile(), FilePosition.from(6)));
        TestDescriptor found = byLine.tests().get(0).getTestDescriptor();

        assertThat(byLine.succeeded()).containsExactly("TwoSteps#BusyFirst (MockConfigFile.json)");
        assertThat(ScenarioRuns.of(selectUniqueId(found.getUniqueId())).succeeded())
                .containsExactly("TwoSteps#BusyFirst (MockConfigFile.json)");
    }
}
