package dev.escapement.junit;

import dev.escapement.Execution;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.integration.Integration;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.mock.Script;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Test classes to be run by tests: everything in them is to fail, and to say why. */
final class Mistakes {

    private Mistakes() {}

    static class MissingDefinition {
        @StepFunctionTest("two-weights.asl.json")
        void test(Execution execution) {}
    }

    static class MissingFromRoot {
        @StepFunctionTest("/two-waits.asl.json")
        void test(Execution execution) {}
    }

    static class BrokenDefinition {
        @StepFunctionTest("broken.asl.json")
        void test(StateMachine machine) {}
    }

    static class NoDefinition {
        @StepFunctionTest
        void test(Execution execution) {}
    }

    static class TwoDefinitions {
        @StepFunctionTest(value = "two-waits.asl.json", definition = Lifecycles.PASS)
        void test(Execution execution) {}
    }

    static class TwoInputs {
        @StepFunctionTest(definition = Lifecycles.PASS, input = "1", inputFrom = "order.json")
        void test(Execution execution) {}
    }

    static class TwoSeeds {
        @StepFunctionTest(
                definition = Lifecycles.PASS,
                seed = {1, 2})
        void test(Execution execution) {}
    }

    static class NamelessGuest {
        @StepFunctionTest(definition = Lifecycles.PASS, hosting = @Hosted(name = "Child"))
        void test(Execution execution) {}
    }

    static class NoInstant {
        @StepFunctionTest(definition = Lifecycles.PASS, startAt = "tomorrow")
        void test(Execution execution) {}
    }

    static class NoPair {
        @StepFunctionTest(definition = Lifecycles.PASS, substitutions = "Greeting")
        void test(Execution execution) {}
    }

    static class NoJson {
        @StepFunctionTest(definition = Lifecycles.PASS, input = "{oops")
        void test(Execution execution) {}
    }

    static class MissingInput {
        @StepFunctionTest(definition = Lifecycles.PASS, inputFrom = "ordre.json")
        void test(Execution execution) {}
    }

    static class NobodyAnswers {
        @StepFunctionTest(definition = Lifecycles.TASK)
        void test(Execution execution) {}
    }

    static class TwoOutsides {
        @Outside
        Integration one = call -> TaskReply.success(Json.nothing());

        @Outside
        Integration other = call -> TaskReply.success(Json.nothing());

        @StepFunctionTest(definition = Lifecycles.TASK)
        void test(Execution execution) {}
    }

    static class NoOutside {
        @Outside
        String services = "none";

        @StepFunctionTest(definition = Lifecycles.TASK)
        void test(Execution execution) {}
    }

    @StepFunctionTest(definition = Lifecycles.PASS)
    static class SimulationForAll {
        @BeforeAll
        static void before(Simulation simulation) {}

        @Test
        void test() {}
    }

    static class ScriptSaysMore {
        @StepFunctionTest(definition = Lifecycles.TASK)
        void test(Script script, StateMachine machine, Simulation simulation) {
            script.state("Ask").returns("42").state("Aks").returns("0");
            simulation.start(machine, "{}").runToEnd();
        }
    }

    static class ScriptBesidesAnOutside {
        @Outside
        Integration services = call -> TaskReply.success(Json.nothing());

        @StepFunctionTest(definition = Lifecycles.TASK)
        void test(Script script) {}
    }

    static class NoTestCase {
        @StepFunctionTest(definition = Lifecycles.TASK, mockConfig = "asking.MockConfigFile.json")
        void test(Execution execution) {}
    }

    static class UnknownTestCase {
        @StepFunctionTest(
                definition = Lifecycles.TASK,
                name = "Asking",
                mockConfig = "asking.MockConfigFile.json",
                testCase = "SecondTmie")
        void test(Execution execution) {}
    }

    static class MissingMockConfig {
        @StepFunctionTest(definition = Lifecycles.TASK, mockConfig = "MockConfigFile.json", testCase = "HappyPath")
        void test(Execution execution) {}
    }
}
