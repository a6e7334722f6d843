package dev.escapement.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** {@code $states.result} asked for in a roundabout way where there is none; the plain way the service refuses itself. */
final class StatesResultUndefined implements Lint {

    private static final Pattern WHOLE_STATES = Pattern.compile("\\$states(?![\\w.])(?!\\s*\\.)");
    private static final Pattern RESULT = Pattern.compile("\\.\\s*result\\b|([\"'`])result\\1");
    private static final List<String> INNER = List.of("Branches", "ItemProcessor", "Iterator", "Catch");
    private static final List<String> AFTER_WORK = List.of("Output", "Assign");

    @Override
    public String code() {
        return "STATES_RESULT_UNDEFINED";
    }

    @Override
    public String reason() {
        return "Only Output and Assign of a Task, Parallel or Map see $states.result; elsewhere it is undefined and"
                + " members made of it vanish without a word.";
    }

    @Override
    public void look(Machine machine, Findings findings) {
        machine.sites().forEach(site -> look(site, findings));
    }

    private static void look(Site site, Findings findings) {
        boolean works = site.is("Task") || site.is("Parallel") || site.is("Map");
        for (Map.Entry<String, JsonNode> field : site.json().properties()) {
            String name = field.getKey();
            if (!INNER.contains(name) && !(works && AFTER_WORK.contains(name))) {
                look(site.spot().field(name), field.getValue(), findings);
            }
        }
        site.parts("Catch").forEach(catcher -> look(catcher.spot(), catcher.json(), findings));
    }

    private static void look(Spot spot, JsonNode value, Findings findings) {
        Texts.of(spot, value, (place, text) -> {
            boolean asks = text.startsWith("{%")
                    && WHOLE_STATES.matcher(text).find()
                    && RESULT.matcher(text).find();
            if (asks) {
                findings.at(
                        place,
                        "there is no $states.result here: only Output and Assign of a Task, Parallel or Map see it");
            }
        });
    }
}
