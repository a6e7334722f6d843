package dev.escapement.story;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.definition.ChoiceState;
import dev.escapement.definition.Transition;
import dev.escapement.journal.StateFact;
import dev.escapement.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why a Choice went where no rule sent it: what its rules looked at. */
final class Crossroads {

    private static final int LONGEST = 40;

    private Crossroads() {}

    /** A few words if the Choice took its default, or had none; empty if a rule held. */
    static String note(StateFact.Entered choice, @Nullable String next) {
        ChoiceState state = (ChoiceState) choice.state();
        Transition.@Nullable Next otherwise = state.defaultNext();
        boolean byRule =
                state.rules().stream().anyMatch(rule -> rule.next().state().equals(next));
        boolean byDefault = otherwise == null ? next == null : otherwise.state().equals(next);
        if (byRule || !byDefault) {
            return "";
        }
        Map<String, JsonNode> sights = new LinkedHashMap<>();
        state.rules().forEach(rule -> sights.putAll(rule.condition().sights(choice.input())));
        return "no rule held" + (sights.isEmpty() ? "" : ": " + told(sights));
    }

    private static String told(Map<String, JsonNode> sights) {
        return sights.entrySet().stream()
                .map(sight -> sight.getKey()
                        + (sight.getValue().isMissingNode() ? " is missing" : " is " + shortly(sight.getValue())))
                .collect(Collectors.joining(", "));
    }

    private static String shortly(JsonNode value) {
        String text = Json.write(value);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
