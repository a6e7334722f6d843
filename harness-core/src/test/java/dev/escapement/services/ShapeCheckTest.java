package dev.escapement.services;

import static dev.escapement.services.TinyCatalog.BYTES;
import static dev.escapement.services.TinyCatalog.COLOUR;
import static dev.escapement.services.TinyCatalog.COUNT;
import static dev.escapement.services.TinyCatalog.MOMENT;
import static dev.escapement.services.TinyCatalog.NAME;
import static dev.escapement.services.TinyCatalog.length;
import static dev.escapement.services.TinyCatalog.listOf;
import static dev.escapement.services.TinyCatalog.mapOf;
import static dev.escapement.services.TinyCatalog.optional;
import static dev.escapement.services.TinyCatalog.required;
import static dev.escapement.services.TinyCatalog.structure;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.services.Shape.Bool;
import dev.escapement.services.Shape.Document;
import dev.escapement.services.Shape.ListOf;
import dev.escapement.services.Shape.MapOf;
import dev.escapement.services.Shape.Structure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeCheckTest {

    private static final Structure PARCEL = structure(
            required("Name", NAME),
            required("Sent", MOMENT),
            optional("Count", COUNT),
            optional("Colour", COLOUR),
            optional("Seal", BYTES),
            optional("Fragile", new Bool()),
            optional("Labels", new ListOf(NAME, length(0, 2))),
            optional("Weights", new MapOf(NAME, COUNT, length(0, 2))),
            optional("Note", new Document()),
            optional("Inner", listOf(structure(required("Count", COUNT)))));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'Name': 5}                  | Field 'Name' must be a string",
                "{'Name': ''}                 | Field 'Name' is smaller than the minimum length",
                "{'Name': 'ninechars'}        | Field 'Name' exceeds the maximum length",
                "{'Sent': 1764103483}         | Field 'Sent' must be a string",
                "{'Count': '5'}               | Field 'Count' must be a number",
                "{'Count': 0}                 | Field 'Count' is less than the minimum value",
                "{'Count': 10.5}              | Field 'Count' exceeds the maximum value",
                "{'Colour': 7}                | Field 'Colour' must be a string",
                "{'Colour': 'BLUE'}           | Field 'Colour' is not an expected value",
                "{'Seal': true}               | Field 'Seal' must be a string",
                "{'Seal': ''}                 | Field 'Seal' is smaller than the minimum length",
                "{'Fragile': 'yes'}           | Field 'Fragile' must be a boolean",
                "{'Labels': 'a'}              | Field 'Labels' must be an array",
                "{'Labels': ['a', 2]}         | Field 'Labels' must be a string",
                "{'Labels': ['a', 'b', 'c']}  | Field 'Labels' exceeds the maximum length",
                "{'Weights': []}              | Field 'Weights' must be an object",
                "{'Weights': {'a': 11}}       | Field 'a' exceeds the maximum value",
                "{'Inner': [7]}               | Field 'Inner' must be an object",
                "{'Inner': [{'Count': 0}]}    | Field 'Count' is less than the minimum value"
            },
            quoteCharacter = '"')
    void what_is_there_is_judged_in_the_words_of_the_service(String value, String expected) {
        List<ShapeProblem> problems = present(json(value));

        assertThat(problems).extracting(ShapeProblem::text).containsExactly(expected);
        assertThat(problems.get(0).asMockResultError()).isEqualTo("Mock result schema validation error: " + expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}",
                "{'name': 'not the spelling of this integration'}",
                "{'Name': 'UPPER'}",
                "{'Name': null}",
                "{'Sent': 'some day'}",
                "{'Count': 2.5}",
                "{'Note': [1, {'a': null}]}"
            },
            quoteCharacter = '"')
    void what_the_service_lets_pass_passes(String value) {
        assertThat(present(json(value))).isEmpty();
    }

    @Test
    void strict_also_asks_for_required_members_even_deep_inside() {
        JsonNode value = json("{'Inner': [{'Count': 1}, {}]}");

        List<ShapeProblem> problems =
                ShapeCheck.ofMockedResult(PARCEL, value, Spelling.SDK, FieldValidationMode.STRICT);

        assertThat(problems)
                .extracting(ShapeProblem::text)
                .containsExactly(
                        "Required field 'Name' is missing",
                        "Required field 'Sent' is missing",
                        "Required field 'Count' is missing");
    }

    @Test
    void problems_come_in_the_order_of_the_model_and_say_where_they_are() {
        JsonNode value = json("{'Inner': [{'Count': 1}, {'Count': 'x'}], 'Weights': {'a': 0}, 'Name': 1}");

        List<ShapeProblem> problems = present(value);

        assertThat(problems).extracting(ShapeProblem::path).containsExactly("Name", "Weights.a", "Inner[1].Count");
        assertThat(problems).extracting(ShapeProblem::field).containsExactly("Name", "a", "Count");
    }

    @Test
    void none_compares_nothing() {
        JsonNode value = json("{'Name': 5, 'Count': 'x'}");

        List<ShapeProblem> problems = ShapeCheck.ofMockedResult(PARCEL, value, Spelling.SDK, FieldValidationMode.NONE);

        assertThat(problems).isEmpty();
    }

    @Test
    void a_contract_knows_no_members_but_its_own() {
        JsonNode value = json("{'Name': 'a', 'Sent': 'x', 'Inner': [{'Count': 1, 'Cuont': 2}], 'Zebra': 1}");

        List<ShapeProblem> problems = ShapeCheck.ofContract(PARCEL, value, Spelling.SDK);

        assertThat(problems)
                .extracting(ShapeProblem::text)
                .containsExactly("Field 'Cuont' is not known, did you mean 'Count'?", "Field 'Zebra' is not known");
    }

    @Test
    void keys_of_a_map_are_free() {
        Structure shape = structure(optional("Tags", mapOf(NAME)));

        assertThat(ShapeCheck.ofContract(shape, json("{'Tags': {'anything': 'goes'}}"), Spelling.SDK))
                .isEmpty();
    }

    private static List<ShapeProblem> present(JsonNode value) {
        return ShapeCheck.ofMockedResult(PARCEL, value, Spelling.OPTIMISED, FieldValidationMode.PRESENT);
    }

    private static JsonNode json(String text) {
        return Json.parse(text.replace('\'', '"'));
    }
}
