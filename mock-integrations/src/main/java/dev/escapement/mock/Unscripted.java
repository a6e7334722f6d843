package dev.escapement.mock;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.integration.TaskCall;
import dev.escapement.json.Json;
import dev.escapement.services.NearestNames;
import dev.escapement.services.TaskResource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is said when the script has no answer: what was asked, what is scripted, what comes nearest, a line to paste. */
record Unscripted(TaskCall call, List<Rule> rules) {

    private static final int SHOWN = 500;

    @Override
    public String toString() {
        return "Nobody answers " + call.site() + ", which calls "
                + call.resource().arn() + " with\n  " + shown(call.parameters()) + "\n" + scripted() + nearest()
                + "\nAdd for instance\n  " + line(call);
    }

    private String scripted() {
        if (rules.isEmpty()) {
            return "The script is empty.";
        }
        return "Scripted is\n"
                + rules.stream()
                        .map(rule -> "  " + rule + (rule.saysSomething() && !rule.hasMoreToSay() ? "   (used up)" : ""))
                        .collect(Collectors.joining("\n"));
    }

    private String nearest() {
        return rules.stream()
                .map(this::almost)
                .filter(Objects::nonNull)
                .findFirst()
                .map(reason -> "\nNearest: " + reason)
                .orElseGet(this::nearestName);
    }

    /** Why a rule that is about the call does not answer it; {@code null} if it is about something else. */
    private @Nullable String almost(Rule rule) {
        if (rule.subject() instanceof Subject.OfAnything || !rule.subject().covers(call)) {
            return null;
        }
        Condition unmet = rule.unmet(call);
        if (unmet != null) {
            return rule.cue() + ", but " + unmet.words() + " does not hold";
        }
        return rule.cue() + (rule.saysSomething() ? ", but all its answers have been given" : ", but it says nothing");
    }

    private String nearestName() {
        String hint = hint(
                call.site().state(),
                rules.stream()
                        .map(Rule::subject)
                        .filter(Subject.OfState.class::isInstance)
                        .map(subject -> ((Subject.OfState) subject).name())
                        .toList());
        String name = Callee.name(call);
        return hint.isEmpty() && !name.isEmpty() ? hint(name, namesOfCallees()) : hint;
    }

    private List<String> namesOfCallees() {
        return rules.stream()
                .map(rule -> {
                    Subject subject = rule.subject();
                    return subject instanceof Subject.OfFunction function
                            ? function.name()
                            : subject instanceof Subject.OfActivity activity
                                    ? activity.name()
                                    : subject instanceof Subject.OfLogicalId logical ? logical.id() : "";
                })
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static String hint(String asked, List<String> scripted) {
        List<String> near = NearestNames.of(asked, scripted);
        return near.isEmpty() ? "" : "\nNearest: '" + near.get(0) + "' is scripted, '" + asked + "' is called";
    }

    /** What would answer the call, to be pasted into the script. */
    static String line(TaskCall call) {
        String payload = Skeletons.payloadAsJava(call.resource());
        String cue = ".state(\"" + call.site().state() + "\")";
        TaskResource resource = call.resource();
        if (resource.kind() == TaskResource.Kind.ACTIVITY) {
            return cue + ".pickedUpBy(\"worker\").succeedsAfter(Duration.ofMinutes(1), " + payload + ")";
        }
        return resource.pattern().submits()
                ? cue + ".submits().succeedsAfter(Duration.ofMinutes(1), " + payload + ")"
                : cue + ".returns(" + payload + ")";
    }

    private static String shown(JsonNode parameters) {
        String text = Json.write(parameters);
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "… (" + text.length() + " characters)";
    }
}
