package dev.escapement.junit.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.util.List;

/** What scenario files may say, for editors and for people; made from the table that files are checked by. */
final class ScenarioReference {

    private static final List<Shape> CHAPTERS = List.of(
            Shapes.FILE,
            Shapes.SCENARIO,
            Shapes.ANSWER,
            Shapes.ERROR,
            ExecutionExpectations.SHAPE,
            ExecutionExpectations.MONTH,
            StateExpectations.SHAPE,
            AttemptExpectations.SHAPE,
            ChildExpectations.SHAPE,
            Shapes.LIMITS);

    private ScenarioReference() {}

    /** A JSON Schema (draft 7). */
    static String schema() {
        ObjectBuilder schema = Json.object()
                .put("$schema", "http://json-schema.org/draft-07/schema#")
                .put("title", "Escapement scenarios");
        JsonNode file = Shapes.FILE.schema();
        file.properties().forEach(each -> schema.put(each.getKey(), each.getValue()));
        return schema.build().toPrettyString().replace("\r\n", "\n") + "\n";
    }

    /** Markdown: a chapter per kind of object. */
    static String text(String example) {
        StringBuilder text = new StringBuilder("""
                # Scenario files

                A scenario file tests a state machine without Java: `*.scenario.yaml` or `*.scenario.json`. Each scenario is a test.

                ```yaml
                %s```

                ## Running them

                | where | how |
                |---|---|
                | Surefire, Gradle | a class `@Scenarios class OrderScenariosTest {}` beside the files; its name must be one of a test |
                | Surefire, without a class | `junit-extension` in `dependenciesToScan` |
                | a suite | `@Suite @IncludeEngines("escapement-scenarios") @SelectDirectories("src/test/resources/orders")` |
                | console launcher | `--select-directory`, `--select-file orders.scenario.yaml?line=12`, `--scan-classpath` |

                `# yaml-language-server: $schema=...` or `"$schema"` with the resource `dev/escapement/junit/scenario/scenario.schema.json`
                of the artifact lets an editor complete and check them.
                """.replace("%s", example));
        CHAPTERS.forEach(shape -> text.append(chapter(shape)));
        return text.toString();
    }

    private static String chapter(Shape shape) {
        StringBuilder chapter = new StringBuilder("\n## ")
                .append(Character.toUpperCase(shape.name().charAt(0)))
                .append(shape.name().substring(1))
                .append("\n\n");
        if (!shape.alternatives().isEmpty()) {
            chapter.append("Exactly one of `")
                    .append(String.join("`, `", shape.alternatives()))
                    .append("`.\n\n");
        }
        chapter.append("| key | value | meaning |\n|---|---|---|\n");
        for (Key key : shape.keys()) {
            chapter.append("| `")
                    .append(key.name())
                    .append(key.required() ? "` (required) | " : "` | ")
                    .append(key.kind().words())
                    .append(" | ")
                    .append(key.meaning())
                    .append(" |\n");
        }
        return chapter.toString();
    }
}
