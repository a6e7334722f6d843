package dev.escapement.house;

import static dev.escapement.house.Judgement.FIXTURES;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JacksonTreesTest {

    private static final String JSON = FIXTURES + "trees.json";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "put",
                "removeAsReference",
                "set",
                "replace",
                "retain",
                "without",
                "withObject",
                "add",
                "insert",
                "copy"
            })
    void every_way_to_change_a_tree_is_seen(String method) {
        List<String> violations = Judgement.of(JacksonTrees.nobodyElseChanges(JSON), "trees");

        assertThat(violations).anyMatch(violation -> violation.contains("Vandal." + method + "("));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "factory",
                "constructor",
                "text",
                "number",
                "mapper",
                "created",
                "read",
                "converted",
                "createdByReference"
            })
    void every_way_to_build_a_tree_is_seen(String method) {
        List<String> violations = Judgement.of(JacksonTrees.nobodyElseBuilds(JSON), "trees");

        assertThat(violations).anyMatch(violation -> violation.contains("Builder." + method + "("));
    }

    @Test
    void reading_is_free_and_the_json_room_may_do_both() {
        List<ArchRule> rules = JacksonTrees.rulesOutside(JSON);

        List<String> violations = rules.stream()
                .flatMap(rule -> Judgement.of(rule, "trees").stream())
                .toList();

        assertThat(violations)
                .isNotEmpty()
                .noneMatch(violation -> violation.contains("Reader."))
                .noneMatch(violation -> violation.contains("Workshop."));
    }
}
