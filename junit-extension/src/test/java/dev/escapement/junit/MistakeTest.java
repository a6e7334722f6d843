package dev.escapement.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MistakeTest {

    @Test
    void a_missing_definition_lists_where_it_was_looked_for() {
        String here = Path.of("").toAbsolutePath().toString();

        assertThat(said(Mistakes.MissingDefinition.class)).isEqualTo("""
                There is no definition 'two-weights.asl.json'. Looked for it here:
                  class path  dev/escapement/junit/two-weights.asl.json
                  class path  two-weights.asl.json
                  file        %s/two-weights.asl.json
                Nearest: two-waits.asl.json""".formatted(here));
        assertThat(said(Mistakes.MissingFromRoot.class)).isEqualTo("""
                There is no definition '/two-waits.asl.json'. Looked for it here:
                  class path  two-waits.asl.json
                  file        /two-waits.asl.json""");
    }

    @Test
    void a_broken_definition_tells_all_its_problems() {
        assertThat(said(Mistakes.BrokenDefinition.class))
                .startsWith("dev/escapement/junit/broken.asl.json is not a valid state machine, ")
                .contains("Secnod")
                .contains("Wiat")
                .contains("^");
    }

    @Test
    void no_definition_at_all_says_where_to_name_one() {
        assertThat(said(Mistakes.NoDefinition.class))
                .isEqualTo("test(Execution) has no state machine: say where its definition is in @StepFunctionTest or"
                        + " @StepFunction, on the test or on a class around it");
    }

    @Test
    void settings_that_make_no_sense_say_what_was_expected() {
        assertThat(said(Mistakes.TwoDefinitions.class))
                .endsWith("cannot be set up: it gives two sources of the definition, value = \"two-waits.asl.json\""
                        + " and definition; keep one");
        assertThat(said(Mistakes.TwoInputs.class))
                .startsWith(
                        "The step function of void dev.escapement.junit.Mistakes$TwoInputs.test(dev.escapement.Execution)")
                .endsWith("it gives two sources of the input, inputFrom = \"order.json\" and input; keep one");
        assertThat(said(Mistakes.TwoSeeds.class)).endsWith("seed has 2 values; give one");
        assertThat(said(Mistakes.NamelessGuest.class))
                .endsWith(
                        "a machine that it hosts has no place: say where its definition is, or nothing but @Hosted for"
                                + " the machine of the test itself");
        assertThat(said(Mistakes.NoInstant.class))
                .endsWith("startAt = \"tomorrow\" is no instant; write one like 2026-01-05T09:00:00Z");
        assertThat(said(Mistakes.NoPair.class)).endsWith("the substitution \"Greeting\" is not of the form Name=value");
    }

    @Test
    void an_input_that_is_no_json_says_where() {
        assertThat(said(Mistakes.NoJson.class))
                .startsWith("The input of an execution must be JSON: ")
                .contains("column");
        assertThat(said(Mistakes.MissingInput.class))
                .startsWith("There is no input 'ordre.json'. Looked for it here:")
                .endsWith("Nearest: order.json, order-7.json");
    }

    @Test
    void a_script_that_says_more_than_was_asked_fails_the_test() {
        assertThat(TestRun.of(Mistakes.ScriptSaysMore.class).failure()).isEqualTo("""
                The script says more than was asked:
                  .state("Aks").returns(0): no state 'Aks' called anybody, did you mean 'Ask'?; these did: Ask""");
    }

    @Test
    void a_script_beside_another_outside_is_one_too_many() {
        assertThat(said(Mistakes.ScriptBesidesAnOutside.class))
                .startsWith("test(Script) asks for a Script, but its Tasks are answered by a ")
                .endsWith(" already: by a field marked with @Outside or by answering(…). Keep one of the two");
    }

    @Test
    void a_mock_configuration_that_cannot_be_used_says_why() {
        assertThat(said(Mistakes.NoTestCase.class))
                .isEqualTo("test(Execution) names a mock configuration, but none of its test cases: say testCase = …");
        assertThat(said(Mistakes.UnknownTestCase.class))
                .isEqualTo(
                        "The mock configuration has no test case of Asking 'SecondTmie', did you mean 'SecondTime'?; it has"
                                + " SecondTime, Empty");
        assertThat(said(Mistakes.MissingMockConfig.class))
                .startsWith("There is no mock configuration 'MockConfigFile.json'. Looked for it here:\n"
                        + "  class path  dev/escapement/junit/MockConfigFile.json\n");
    }

    @Test
    void a_task_that_nobody_answers_says_how_to_answer_it() {
        assertThat(said(Mistakes.NobodyAnswers.class)).isEqualTo("""
                Nobody answers Ask#1.1, which calls arn:aws:lambda:us-east-1:123456789012:function:ask.\
                 Give NobodyAnswers an outside: a field marked with @Outside, such as
                  @Outside Integration services = call -> TaskReply.success(Json.emptyObject());
                or a parameter of the test or of its @BeforeEach:
                  void test(Script script, …) { script.state("Ask").returns("{}"); … }""");
        assertThat(said(Mistakes.TwoOutsides.class))
                .endsWith("TwoOutsides has 2 fields marked with @Outside; a test has one outside");
        assertThat(said(Mistakes.NoOutside.class))
                .endsWith(
                        "NoOutside marks its field 'services' with @Outside, which is a java.lang.String;"
                                + " an dev.escapement.integration.Integration or an dev.escapement.dataset.ObjectStore was expected");
    }

    @Test
    void a_simulation_is_nothing_for_a_whole_class() {
        assertThat(said(Mistakes.SimulationForAll.class))
                .isEqualTo("A simulation belongs to one test: ask for it in a test or in @BeforeEach, not in the"
                        + " constructor or @BeforeAll of SimulationForAll");
    }

    /** Without what JUnit says before it. */
    private static String said(Class<?> testClass) {
        String message = TestRun.of(testClass).failure();
        int start = message.indexOf("]: ");
        assertThat(message).startsWith("Failed to resolve parameter [");
        return message.substring(start + "]: ".length());
    }
}
