package dev.escapement.fault.explore;

import dev.escapement.fault.plan.FaultPlan;
import dev.escapement.fault.run.Trace;
import dev.escapement.fault.sweep.Finding;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * A run that failed, with all that makes it happen again; kept as a file beside the tests.
 *
 * <pre>{@code
 * Files.writeString(path, SavedSchedule.of(finding, "{\"orderId\": 7}").forDefinition(hash).toJson());
 * SavedSchedule.read(Files.readString(path)).plan().around(services);
 * }</pre>
 *
 * @param machine what the state machine is called
 * @param definition the hash of its definition; {@code null} when nobody noted it
 * @param input the input as JSON
 * @param script where the answers are scripted; {@code null} when the test answers itself
 * @param plan the faults; orders of completion are slow replies
 * @param seed where the chance of the run comes from
 * @param breaks the rules that the run broke
 */
@API(status = Status.EXPERIMENTAL)
public record SavedSchedule(
        String machine,
        @Nullable String definition,
        String input,
        @Nullable String script,
        FaultPlan plan,
        long seed,
        List<String> breaks) {

    private static final int FORMAT = 1;

    /** Copies what it is given. */
    public SavedSchedule {
        breaks = List.copyOf(breaks);
    }

    /** What makes the example of a finding happen again. */
    public static SavedSchedule of(Finding finding, String input) {
        Trace trace = finding.example().trace();
        return new SavedSchedule(
                trace.execution().machine().name(),
                null,
                input,
                null,
                finding.example().variant().plan(),
                trace.execution().simulation().seed(),
                List.of(finding.rule()));
    }

    /** The same, noting which text of the definition failed. */
    public SavedSchedule forDefinition(String hash) {
        return new SavedSchedule(machine, hash, input, script, plan, seed, breaks);
    }

    /** The same, noting where the answers are scripted. */
    public SavedSchedule answeredBy(String place) {
        return new SavedSchedule(machine, definition, input, place, plan, seed, breaks);
    }

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException saying which member is wrong, and what was expected
     */
    public static SavedSchedule read(String json) {
        return SavedScheduleReader.read(json);
    }

    /** The text to be kept. */
    public String toJson() {
        ObjectBuilder object = Json.object()
                .put("schedule", FORMAT)
                .put("machine", machine)
                .putIfPresent("definition", definition)
                .put("input", Json.parse(input))
                .putIfPresent("script", script)
                .put("seed", seed)
                .put("faults", plan.toString())
                .put("breaks", Json.array(breaks.stream().map(Json::text).toList()));
        return Json.write(object.build());
    }
}
