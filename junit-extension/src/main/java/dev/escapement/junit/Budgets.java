package dev.escapement.junit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.StateMachine;
import dev.escapement.json.Json;
import dev.escapement.json.JsonSyntaxException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the scenarios of a project may take: one file beside the definitions of each folder, by machine and scenario.
 *
 * @param project the folder of the project
 */
record Budgets(Path project, Keeping keeping) {

    private static final String FILE = "escapement-budget.json";
    private static final String NEXT_LINE = "\n    ";
    private static final String BUILT = "^(target|build)/[^/]*(classes|resources)[^/]*/((test|main)/)?";

    /** Those of the project whose tests are running. */
    static Budgets ofThisProject() {
        return new Budgets(Path.of(""), Keeping.ofThisRun());
    }

    /** What is to be said against the execution; {@code null} if it keeps its budget. */
    @Nullable String trouble(Execution execution, String scenario) {
        // Tests of one machine may run at the same time, and they share a file.
        synchronized (Budgets.class) {
            String machine = execution.machine().name();
            Path file = fileBeside(execution.machine());
            JsonNode all = Files.isRegularFile(file) ? read(file) : Json.emptyObject();
            JsonNode kept = all.path(machine).path(scenario);
            Budget taken = Budget.of(execution);
            if (kept.isMissingNode()) {
                return keeping.first(file, "budget", with(all, machine, scenario, taken));
            }
            if (keeping.renews() && !kept.equals(taken.toJson())) {
                return keeping.renewed(file, with(all, machine, scenario, taken));
            }
            List<String> excess = budget(kept, file, scenario).exceededBy(taken);
            return excess.isEmpty() ? null : "exceeds it:" + NEXT_LINE + String.join(NEXT_LINE, excess);
        }
    }

    private Path fileBeside(StateMachine machine) {
        String place = machine.place();
        if (place == null) {
            throw new IllegalArgumentException(
                    "The definition of " + machine.name()
                            + " is given as text, so there is no place beside it for a budget: read it from a resource or a file");
        }
        return folderOf(place).resolve(FILE);
    }

    /** Where the definition is written, not where the build has copied it to. */
    private Path folderOf(String place) {
        Path here = project.toAbsolutePath().normalize();
        Path file = here.resolve(place).normalize();
        Path inProject = file.startsWith(here) ? here.relativize(file) : file;
        String name = inProject.toString().replace('\\', '/').replaceFirst(BUILT, "");
        return List.of("src/main/resources", "src/test/resources", "").stream()
                .map(root -> project.resolve(root).resolve(name))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(found -> found.resolveSibling(""))
                .orElseThrow(() -> new IllegalArgumentException("The definition " + place
                        + " is neither a file nor under src/main/resources or src/test/resources, so there is no place"
                        + " beside it for a budget"));
    }

    private static JsonNode read(Path file) {
        try {
            return Json.parse(Files.readString(file));
        } catch (JsonSyntaxException problem) {
            throw new IllegalArgumentException(
                    "The budgets " + file + " cannot be read: " + problem.getMessage(), problem);
        } catch (IOException trouble) {
            throw new UncheckedIOException("The budgets " + file + " cannot be read", trouble);
        }
    }

    private static Budget budget(JsonNode kept, Path file, String scenario) {
        Budget budget = Budget.of(kept);
        if (budget == null) {
            throw new IllegalArgumentException("The budget '" + scenario + "' in " + file
                    + " is none: expected numbers for transitions, events, peakPayloadBytes and cost, but this is "
                    + Json.write(kept));
        }
        return budget;
    }

    private static String with(JsonNode all, String machine, String scenario, Budget taken) {
        JsonNode known = all.has(machine) ? all.path(machine) : Json.emptyObject();
        return BudgetText.of(Json.with(all, machine, Json.with(known, scenario, taken.toJson())));
    }
}
