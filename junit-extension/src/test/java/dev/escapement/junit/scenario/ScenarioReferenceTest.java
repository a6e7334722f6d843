package dev.escapement.junit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What is published says what is checked; {@code -Descapement.record=true} writes it anew. */
class ScenarioReferenceTest {

    private static final Path RESOURCES = Path.of("dev", "escapement", "junit", "scenario");

    @Test
    void the_published_schema_is_that_of_the_table() throws IOException {
        Path file = Path.of("src", "main", "resources").resolve(RESOURCES).resolve("scenario.schema.json");

        assertThat(published(file, ScenarioReference.schema())).isEqualTo(ScenarioReference.schema());
        assertThat(Json.parse(ScenarioReference.schema()).at("/properties/scenarios/items/required"))
                .isEqualTo(Json.parse("[\"name\", \"expect\"]"));
    }

    @Test
    void the_published_reference_is_that_of_the_table() throws IOException {
        String example = Files.readString(
                Path.of("src", "test", "resources").resolve(RESOURCES).resolve("orders.scenario.yaml"));

        assertThat(published(Path.of("SCENARIOS.md"), ScenarioReference.text(example)))
                .isEqualTo(ScenarioReference.text(example));
    }

    private static String published(Path file, String text) throws IOException {
        if (Boolean.getBoolean("escapement.record")) {
            Files.writeString(file, text);
        }
        return Files.readString(file);
    }
}
