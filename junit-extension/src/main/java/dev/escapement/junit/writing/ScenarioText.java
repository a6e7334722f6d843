package dev.escapement.junit.writing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.ExecutionStatus;
import dev.escapement.WorkflowType;
import dev.escapement.json.Json;
import dev.escapement.redaction.Redactor;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** A scenario file as text: YAML on the outside, values in JSON, which is YAML too. */
final class ScenarioText {

    private static final int LONGEST_PATH = 200;

    private final Tried tried;
    private final Draft draft;
    private final Place place;
    private final String origin;
    private final Redactor redactor;
    private final List<String> lines = new ArrayList<>();

    ScenarioText(Tried tried, Place place, String origin, Redactor redactor) {
        this.tried = tried;
        this.draft = tried.draft();
        this.place = place;
        this.origin = origin;
        this.redactor = redactor;
    }

    String written() {
        addMachine();
        addScenario();
        String body = String.join("\n", lines) + "\n";
        StringBuilder heading = new StringBuilder("# Written from " + origin.replaceAll("\\R", " ") + ".\n");
        redactor.findings().stream()
                .filter(finding -> body.contains(finding.placeholder()))
                .forEach(finding ->
                        heading.append("# Redacted: " + finding.name() + ", by the rule " + finding.rule() + ".\n"));
        return heading + body;
    }

    private void addMachine() {
        String text = place.text();
        if (place.location() != null) {
            lines.add("definition: " + quoted(place.location()));
        } else if (text != null) {
            lines.add("definition: " + PrettyJson.line(DefinitionTree.of(text)));
        }
        if (!draft.machine().name().equals(place.nameOtherwise())) {
            lines.add("name: " + quoted(draft.machine().name()));
        }
        if (draft.machine().type() == WorkflowType.EXPRESS) {
            lines.add("type: EXPRESS");
        }
        if (draft.startAt() != null) {
            lines.add("startAt: " + draft.startAt());
        }
        if (draft.seed() != 0) {
            lines.add("seed: " + draft.seed());
        }
    }

    private void addScenario() {
        lines.add("");
        lines.add("scenarios:");
        lines.add("  - name: it goes as recorded");
        if (!draft.input().isObject() || !draft.input().isEmpty()) {
            lines.add("    input: " + PrettyJson.line(draft.input()));
        }
        Map<String, List<Said>> byState = CallByCall.byState(draft);
        if (!byState.isEmpty()) {
            lines.add("    answers:");
            byState.forEach(this::addAnswers);
        }
        lines.add("    expect:");
        addExpectations(tried.outcome());
    }

    private void addAnswers(String state, List<Said> said) {
        if (said.size() == 1) {
            lines.add("      " + quoted(state) + ": " + answer(said.get(0)));
            return;
        }
        lines.add("      " + quoted(state) + ":");
        said.forEach(each -> lines.add("        - " + answer(each)));
    }

    private static String answer(Said said) {
        String words = switch (said.kind()) {
            case PAYLOAD, RESPONSE -> "return: " + PrettyJson.line(said.value());
            case FAILURE, REFUSAL, NOT_STARTED -> "throw: " + trouble(said);
            case TIMEOUT, SILENCE -> "awaiting: true";
        };
        return "{" + words + (said.after().isZero() ? "" : ", after: " + duration(said.after())) + "}";
    }

    private static String trouble(Said said) {
        return PrettyJson.line(Json.object()
                .putIfPresent("error", said.error())
                .putIfPresent("cause", said.cause())
                .build());
    }

    private void addExpectations(Outcome outcome) {
        if (outcome.status() == ExecutionStatus.RUNNING) {
            expect("waitingIn", Json.text(String.valueOf(outcome.waitingIn())));
        } else {
            lines.add("      status: " + outcome.status());
        }
        if (outcome.error() != null) {
            expect("error", Json.text(outcome.error()));
        }
        if (outcome.cause() != null && !outcome.cause().isBlank()) {
            expect("cause", Json.text(outcome.cause()));
        }
        if (outcome.output() != null) {
            expect("output", outcome.output());
        }
        boolean whole = outcome.visited().size() <= LONGEST_PATH;
        List<String> path = whole ? outcome.visited() : List.copyOf(new LinkedHashSet<>(outcome.visited()));
        expect(
                whole ? "visitedExactly" : "visited",
                Json.array(path.stream().map(Json::text).toList()));
    }

    private void expect(String key, JsonNode value) {
        lines.add("      " + key + ": " + PrettyJson.line(value));
    }

    private static String quoted(String text) {
        boolean plain = !text.isEmpty()
                && Character.isLetter(text.charAt(0))
                && text.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || "/._-".indexOf(c) >= 0))
                && !List.of("true", "false", "null", "yes", "no", "on", "off", "y", "n")
                        .contains(text.toLowerCase(java.util.Locale.ROOT));
        return plain ? text : Json.write(Json.text(text));
    }

    private static String duration(Duration duration) {
        if (duration.toNanosPart() % 1_000_000 == 0 && duration.toMillisPart() != 0) {
            return duration.toMillis() + " ms";
        }
        BigDecimal seconds = BigDecimal.valueOf(duration.getSeconds())
                .add(BigDecimal.valueOf(duration.toNanosPart(), 9))
                .stripTrailingZeros();
        return seconds.toPlainString() + " s";
    }
}
