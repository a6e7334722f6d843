package dev.escapement.statetest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.definition.State;
import dev.escapement.definition.Workflow;
import dev.escapement.parser.DefinitionParser;
import dev.escapement.parser.DefinitionSource;
import dev.escapement.parser.ParsedDefinition;
import dev.escapement.parser.ParsedState;
import java.util.List;
import java.util.stream.Collectors;

/** Where the state to be tried comes from. */
@FunctionalInterface
interface TestSubject {

    /** As many names as help. */
    int SHOWN = 20;

    /** The state, or a refusal when there is none. */
    TestedState find();

    /** The state of a request: one of a machine when it names it, or else all of the definition. */
    static TestSubject of(JsonNode request) {
        return () -> {
            String definition = request.path("definition").textValue();
            if (definition == null) {
                throw StateTestRefusedException.validation(
                        "1 validation error detected: Value null at 'definition' failed to "
                                + "satisfy constraint: Member must not be null");
            }
            DefinitionSource source = DefinitionSource.ofText(definition);
            String name = request.path("stateName").textValue();
            return (name == null ? lone(source) : in(source, name)).find();
        };
    }

    /** A definition of nothing but the state. */
    static TestSubject lone(DefinitionSource source) {
        return () -> {
            ParsedState parsed = DefinitionParser.standard().parseState(source);
            State state = parsed.state();
            if (state == null) {
                throw StateTestRefusedException.definition(parsed.source(), parsed.problems());
            }
            return new TestedState(state, false);
        };
    }

    /** A state of a machine, which has to be sound as a whole. */
    static TestSubject in(DefinitionSource machine, String name) {
        return () -> {
            ParsedDefinition parsed = DefinitionParser.standard().parse(machine);
            if (parsed.definition() == null) {
                throw StateTestRefusedException.definition(parsed.source(), parsed.problems());
            }
            return in(parsed.definition().workflow(), name).find();
        };
    }

    /** A state of a machine that was read already. */
    static TestSubject in(Workflow workflow, String name) {
        return () -> {
            TestedState tested = TestedState.find(workflow, name);
            if (tested == null) {
                throw StateTestRefusedException.validation(
                        "State not found in definition", whatThereIs(workflow, name));
            }
            return tested;
        };
    }

    private static String whatThereIs(Workflow workflow, String name) {
        List<String> names = TestedState.all(workflow).stream()
                .map(tested -> tested.state().name())
                .toList();
        return ": there is no '" + name + "' among "
                + names.stream().limit(SHOWN).map(known -> "'" + known + "'").collect(Collectors.joining(", "))
                + (names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "");
    }
}
