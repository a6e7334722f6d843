package dev.escapement;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.integration.ChildStart;
import dev.escapement.integration.ChildStarts;
import dev.escapement.integration.TaskOutcome;
import dev.escapement.json.Json;
import dev.escapement.json.JsonSyntaxException;
import dev.escapement.recording.Recording;
import dev.escapement.replay.RecordedChoices;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which recording belongs to which execution of a replay: the one to its own, others to children and nested executions, by their
 * machine and their input.
 */
final class RecordedExecutions implements ChildStarts {

    private final Recording main;
    private final Map<String, List<Recording>> children = new LinkedHashMap<>();
    private final Map<String, List<Recording>> hosted = new LinkedHashMap<>();
    private final RecordedChoices choices;
    private final Map<String, Recording> found = new LinkedHashMap<>();
    private @Nullable Execution execution;

    RecordedExecutions(ReplayTerms terms, RecordedChoices choices) {
        this.main = terms.recording();
        terms.hosted()
                .forEach(each -> hosted.computeIfAbsent(each.machine().arn(), arn -> new ArrayList<>())
                        .addAll(each.recordings()));
        this.choices = choices;
    }

    void belongTo(Execution started) {
        execution = started;
        bind(started.arn(), started.name(), main);
    }

    /** What was recorded of the execution; {@code null} if nothing was. */
    @Nullable Recording of(String arn) {
        Recording known = found.get(arn);
        if (known != null || execution == null) {
            return known;
        }
        Execution other = execution.simulation().execution(arn);
        List<Recording> candidates =
                other == null ? List.of() : hosted.getOrDefault(other.machine().arn(), List.of());
        return other == null || candidates.isEmpty()
                ? null
                : bind(arn, other.name(), taken(candidates, other.inputText(), null));
    }

    @Override
    public TaskOutcome.@Nullable Failed refusalOf(ChildStart start) {
        List<Recording> left = children.getOrDefault(start.parentArn(), List.of());
        if (!left.isEmpty() && !found.containsKey(start.childArn())) {
            Recording recording = taken(left, Json.write(start.input()), label(start.childArn()));
            bind(start.childArn(), start.childArn().substring(start.childArn().lastIndexOf(':') + 1), recording);
        }
        return null;
    }

    /** The executions that were recorded, by ARN in the replay. */
    Map<String, Recording> found() {
        return found;
    }

    private @Nullable Recording bind(String arn, String name, @Nullable Recording recording) {
        if (recording != null) {
            found.put(arn, recording);
            children.put(arn, new ArrayList<>(recording.children()));
            choices.know(name, arn);
        }
        return recording;
    }

    /** With the same label and input, with the same input, or just the next one. */
    private static @Nullable Recording taken(List<Recording> candidates, String input, @Nullable String label) {
        Recording best = null;
        for (Recording each : candidates) {
            boolean sameInput = sameJson(input, each.input());
            if (sameInput && label != null && label.equals(each.machineName() == null ? null : labelOf(each))) {
                best = each;
                break;
            }
            best = best == null && sameInput ? each : best;
        }
        if (best == null && label == null && !candidates.isEmpty()) {
            best = candidates.get(0);
        }
        candidates.remove(best);
        return best;
    }

    private static @Nullable String labelOf(Recording recording) {
        String machine = recording.machineName();
        return machine == null ? null : machine.substring(machine.indexOf('/') + 1);
    }

    private static String label(String childArn) {
        int slash = childArn.indexOf('/');
        int end = childArn.indexOf(':', slash);
        return slash < 0 || end < 0 ? "" : childArn.substring(slash + 1, end);
    }

    private static boolean sameJson(String input, @Nullable String recorded) {
        if (recorded == null || input.equals(recorded)) {
            return recorded != null;
        }
        try {
            JsonNode one = Json.parse(input);
            return one.equals(Json.parse(recorded));
        } catch (JsonSyntaxException masked) {
            return false;
        }
    }
}
