package dev.escapement.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonataTemplateTest {

    private final List<SyntaxProblem> problems = new ArrayList<>();

    @Test
    void expressions_at_any_depth_are_evaluated_and_everything_else_stays() {
        Expression template = compile("""
            {"id":"{% $states.input.id %}","list":[1,"{% $x + 1 %}",{"deep":"{%$states.context.State.Name%}"}],"n":null}\
            """);

        JsonNode value = template.evaluate(Jsonata.bindings(Jsonata.ORDER, 7));

        assertThat(Json.write(value)).isEqualTo("{\"id\":\"o-1\",\"list\":[1,6,{\"deep\":\"Pay\"}],\"n\":null}");
    }

    @ParameterizedTest
    @ValueSource(strings = {" {% 1 %}", "{% 1 %} ", "{% 1", "{%}", "$states.input", "{{% 1 %}}"})
    void only_a_text_that_starts_and_ends_with_the_marks_is_an_expression(String text) {
        Expression template =
                JsonataTemplate.compile(Json.text(text), "Output", JsonataScope.BEFORE_WORK, problems::add);

        assertThat(template).isEqualTo(new Literal(Json.text(text)));
        assertThat(problems).isEmpty();
    }

    @Test
    void names_of_members_are_never_expressions() {
        Expression template = compile("{\"{% 1 %}\":\"{% 2 %}\"}");

        JsonNode value = template.evaluate(Jsonata.bindings("{}", 7));

        assertThat(Json.write(value)).isEqualTo("{\"{% 1 %}\":2}");
    }

    @Test
    void what_is_constant_is_shared_by_all_values() {
        JsonNode source = Json.parse("{\"head\":{\"k\":[1,2]},\"n\":\"{% $x %}\"}");
        Expression template = JsonataTemplate.compile(source, "Output", JsonataScope.BEFORE_WORK, problems::add);

        JsonNode value = template.evaluate(Jsonata.bindings("{}", 7));

        assertThat(value.get("head")).isSameAs(source.get("head"));
        assertThat(JsonataTemplate.compile(source.get("head"), "Output", JsonataScope.BEFORE_WORK, problems::add))
                .isEqualTo(new Literal(source.get("head")));
    }

    @Test
    void an_untouched_part_of_the_input_is_handed_on_as_it_is() {
        Bindings bindings = Jsonata.bindings(Jsonata.ORDER, 7);

        JsonNode whole = compile("\"{% $states.input %}\"").evaluate(bindings);
        JsonNode part = compile("\"{% {'c': $states.input.customer} %}\"").evaluate(bindings);

        assertThat(whole).isSameAs(bindings.input());
        assertThat(part.get("c")).isSameAs(bindings.input().get("customer"));
    }

    @Test
    void a_failure_names_the_expression_and_its_place() {
        Expression template = compile("{\"a\":[{\"b\":\"{%  $states.input.zz  %}\"}]}");

        assertThatThrownBy(() -> template.evaluate(Jsonata.bindings("{}", 7)))
                .isInstanceOfSatisfying(EvaluationException.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(EvaluationException.Kind.QUERY);
                    assertThat(failure.location()).isEqualTo("Output/a[0]/b");
                    assertThat(failure.text())
                            .isEqualTo(
                                    "The JSONata expression '$states.input.zz' specified for the field 'Output/a[0]/b'"
                                            + " returned nothing (undefined).");
                });
    }

    @Test
    void the_members_of_an_assignment_are_expressions_of_their_own() {
        JsonNode assign = Json.parse("{\"b\":\"{% $x * 2 %}\",\"a/c\":\"{% $nothing %}\"}");
        Map<String, Expression> members =
                JsonataTemplate.compileMembers(assign, "Assign", JsonataScope.BEFORE_WORK, problems::add);

        JsonNode doubled = members.get("b").evaluate(Jsonata.bindings("{}", 7));

        assertThat(members).containsOnlyKeys("b", "a/c");
        assertThat(Json.write(doubled)).isEqualTo("10");
        assertThatThrownBy(() -> members.get("a/c").evaluate(Jsonata.bindings("{}", 7)))
                .hasMessageContaining("specified for the field 'Assign/a/c'");
    }

    @Test
    void a_problem_says_where_in_the_field_and_in_the_text_it_is() {
        compileWithProblems("{\"list\":[\"{% 1 %}\",\"{% 1 + %}\"],\"a/b\":\"{% name %}\"}");

        assertThat(problems)
                .containsExactly(
                        new SyntaxProblem(
                                SyntaxProblem.Kind.INVALID_JSONATA, "/list/1", "Unexpected end of expression", 6),
                        new SyntaxProblem(
                                SyntaxProblem.Kind.UNSUPPORTED_JSONATA,
                                "/a~1b",
                                "Reference to 'name' at the top level is not supported.",
                                3));
    }

    @Test
    void it_knows_the_variables_of_all_its_expressions() {
        Expression template = compile("{\"a\":\"{% $b & $sum($c) %}\",\"l\":[\"{% $a.b %}\",\"{% $states.input %}\"]}");

        assertThat(template.variables()).containsExactly("b", "c", "a");
    }

    private Expression compile(String template) {
        Expression compiled = compileWithProblems(template);
        assertThat(problems).isEmpty();
        return compiled;
    }

    private Expression compileWithProblems(String template) {
        return JsonataTemplate.compile(Json.parse(template), "Output", JsonataScope.BEFORE_WORK, problems::add);
    }
}
