package dev.escapement.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DefinitionFuzzTest {

    private static final int ROUNDS = Boolean.getBoolean("escapement.thorough") ? 1_000_000 : 20_000;
    private static final long SEED = 20_260_131;

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void whatever_is_done_to_a_definition_it_is_compiled_or_its_problems_are_told() {
        List<JsonNode> sound = ManyDefinitions.all();
        List<String> names = namesIn(sound);
        Mutations mutations = new Mutations(SEED);
        int refused = 0;

        for (int round = 0; round < ROUNDS; round++) {
            String text = mutations.spoil(sound.get(mutations.below(sound.size())), names);
            refused += isRefused(text, round) ? 1 : 0;
        }

        assertThat(refused).as("definitions refused of " + ROUNDS).isBetween(ROUNDS / 2, ROUNDS - 1);
    }

    private static boolean isRefused(String text, int round) {
        try {
            ParsedDefinition parsed = DefinitionParser.standard().parse(DefinitionSource.ofText(text));
            assertThat(parsed.definition() == null)
                    .as("problems without definition, or a definition without problems: " + text)
                    .isEqualTo(!parsed.problems().isEmpty());
            parsed.problems().forEach(problem -> assertThat(problem.toString()).isNotBlank());
            return parsed.definition() == null;
        } catch (RuntimeException | StackOverflowError trouble) {
            return fail("round " + round + " made the parser fail: " + text, trouble);
        }
    }

    private static List<String> namesIn(List<JsonNode> definitions) {
        Set<String> names = new LinkedHashSet<>();
        definitions.forEach(definition -> collectNames(definition, names));
        return new ArrayList<>(names);
    }

    private static void collectNames(JsonNode value, Set<String> names) {
        value.fieldNames().forEachRemaining(names::add);
        value.forEach(inner -> collectNames(inner, names));
    }
}
