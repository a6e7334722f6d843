package dev.escapement.mock.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigReaderTest {

    @Test
    void everything_that_is_wrong_is_told_at_once_with_its_place() {
        String text = """
                {
                  "StateMachine": {},
                  "MockedResponses": {
                    "Both": {"0": {"Return": 1, "Throw": {"Error": "E", "Cause": "C"}}},
                    "Back": {"3-1": {"Return": 1}},
                    "Twice": {"0-2": {"Return": 1}, "2": {"Return": 2}}
                  }
                }
                """;

        assertThatThrownBy(() -> MockConfigFile.ofText(text))
                .isInstanceOf(MockConfigException.class)
                .hasMessage("""
                        The mock configuration is no mock configuration:
                          /StateMachine is not known here, did you mean 'StateMachines'?: line 2, column 3
                              "StateMachine": {},
                              ^
                          'StateMachines' is missing: line 1, column 1
                            {
                            ^
                          /MockedResponses/Both/0 must have either 'Return' or 'Throw', not both: line 4, column 14
                                "Both": {"0": {"Return": 1, "Throw": {"Error": "E", "Cause": "C"}}},
                                         ^
                          /MockedResponses/Back/3-1 is a range that ends before it begins: line 5, column 14
                                "Back": {"3-1": {"Return": 1}},
                                         ^
                          /MockedResponses/Twice/2 speaks of call 2, and so does 0-2: line 6, column 37
                                "Twice": {"0-2": {"Return": 1}, "2": {"Return": 2}}
                                                                ^""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"0\": {}} | /MockedResponses/R/0 must have either 'Return' or 'Throw': ",
                "{\"0\": 1} | /MockedResponses/R/0 is an answer and must be an object: ",
                "{\"x\": {\"Return\": 1}} | /MockedResponses/R/x must be the number of a call such as 0, or a range such as 1-2: ",
                "{\"-1\": {\"Return\": 1}} | /MockedResponses/R/-1 must be the number of a call such as 0, or a range such as 1-2: ",
                "{\"99999999999\": {\"Return\": 1}} | /MockedResponses/R/99999999999 must be the number of a call ",
                "{\"0\": {\"Throw\": {\"Error\": \"E\"}}} | /MockedResponses/R/0/Throw must have a string 'Cause': ",
                "{\"0\": {\"Throw\": \"E\"}} | /MockedResponses/R/0/Throw is an error and must be an object: ",
                "{\"0\": {\"Retrun\": 1}} | /MockedResponses/R/0/Retrun is not known here, did you mean 'Return'?: ",
                "{\"0\": {\"Return\": 1}, \"0\": {\"Return\": 2}} | /MockedResponses/R/0 is there twice: ",
                "[] | /MockedResponses/R must be an object: "
            })
    void a_response_that_is_malformed_is_told(String response, String problem) {
        String text = "{\"StateMachines\": {}, \"MockedResponses\": {\"R\": " + response + "}}";

        assertThatThrownBy(() -> MockConfigFile.ofText(text))
                .isInstanceOf(MockConfigException.class)
                .hasMessageContaining("\n  " + problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"M\": {\"Cases\": {}}} | /StateMachines/M/Cases is not known here",
                "{\"M\": 1} | /StateMachines/M is a state machine and must be an object: ",
                "{\"M\": {\"TestCases\": {\"C\": {\"S\": 1}}}} | /StateMachines/M/TestCases/C/S must be the name of a mocked response, a string: ",
                "{\"M\": {\"TestCases\": {\"C\": []}}} | /StateMachines/M/TestCases/C must be an object: "
            })
    void a_machine_that_is_malformed_is_told(String machines, String problem) {
        String text = "{\"StateMachines\": " + machines + "}";

        assertThatThrownBy(() -> MockConfigFile.ofText(text))
                .isInstanceOf(MockConfigException.class)
                .hasMessageContaining("\n  " + problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"StateMachines\": {}} {}"})
    void a_text_that_is_no_json_is_told(String text) {
        assertThatThrownBy(() -> MockConfigFile.ofText(text))
                .isInstanceOf(MockConfigException.class)
                .hasMessageStartingWith("The mock configuration is no JSON: ");
    }

    @Test
    void a_root_that_is_no_object_is_told() {
        assertThatThrownBy(() -> MockConfigFile.ofText("[]"))
                .isInstanceOf(MockConfigException.class)
                .hasMessageContaining("\n  is the file and must be an object: line 1, column 1\n");
    }

    @Test
    void names_with_slashes_have_places_too() {
        String text = "{\"StateMachines\": {\"a/b\": 1}}";

        assertThatThrownBy(() -> MockConfigFile.ofText(text))
                .hasMessageContaining(
                        "/StateMachines/a~1b is a state machine and must be an object: line 1, column 20");
    }

    @Test
    void what_is_empty_or_leads_nowhere_is_no_problem_yet() {
        MockConfigFile file = MockConfigFile.ofText("""
                {"StateMachines": {"M": {"TestCases": {"C": {"S": "Nothing"}}}}, "MockedResponses": {"Empty": {}}}
                """);

        assertThat(file.testCases("M")).containsExactly("C");
    }
}
