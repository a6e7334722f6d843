package dev.escapement.junit;

import dev.escapement.engine.Limits;
import dev.escapement.fault.explore.SavedSchedule;
import dev.escapement.fault.plan.FaultPlan;
import dev.escapement.fault.plan.FaultPlanException;
import java.lang.reflect.AnnotatedElement;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Reads one annotation on a test or a class, and says what makes no sense. */
final class AnnotationReader {

    private final AnnotatedElement element;
    private final Class<?> anchor;

    AnnotationReader(AnnotatedElement element, Class<?> anchor) {
        this.element = element;
        this.anchor = anchor;
    }

    Settings read(StepFunction said) {
        return Settings.NONE
                .with(Setting.DEFINITION, origin("definition", "value", said.value(), "definition", said.definition()))
                .with(Setting.LOGICAL_ID, text(said.logicalId()))
                .with(Setting.SUBSTITUTIONS, pairs(said.substitutions()))
                .with(Setting.NAME, text(said.name()))
                .with(Setting.INPUT, origin("input", "inputFrom", said.inputFrom(), "input", said.input()))
                .with(Setting.START_AT, instant(said.startAt()))
                .with(Setting.SEED, only("seed", said.seed().length) ? said.seed()[0] : null)
                .with(Setting.FAULTS, faults(said.faults()))
                .with(Setting.TYPE, only("type", said.type().length) ? said.type()[0] : null)
                .with(Setting.LIMITS, only("limits", said.limits().length) ? limits(said.limits()[0]) : null)
                .with(Setting.HOSTED, hosted(said.hosting()))
                .with(Setting.MOCK_CONFIG, place(said.mockConfig()))
                .with(Setting.TEST_CASE, text(said.testCase()))
                .with(Setting.STRICTNESS, only("strictness", said.strictness().length) ? said.strictness()[0] : null)
                .with(Setting.CLOCK, only("clock", said.clock().length) ? said.clock()[0] : null);
    }

    Settings read(StepFunctionTest said) {
        return Settings.NONE
                .with(Setting.DEFINITION, origin("definition", "value", said.value(), "definition", said.definition()))
                .with(Setting.LOGICAL_ID, text(said.logicalId()))
                .with(Setting.SUBSTITUTIONS, pairs(said.substitutions()))
                .with(Setting.NAME, text(said.name()))
                .with(Setting.INPUT, origin("input", "inputFrom", said.inputFrom(), "input", said.input()))
                .with(Setting.START_AT, instant(said.startAt()))
                .with(Setting.SEED, only("seed", said.seed().length) ? said.seed()[0] : null)
                .with(Setting.FAULTS, faults(said.faults()))
                .with(Setting.TYPE, only("type", said.type().length) ? said.type()[0] : null)
                .with(Setting.LIMITS, only("limits", said.limits().length) ? limits(said.limits()[0]) : null)
                .with(Setting.HOSTED, hosted(said.hosting()))
                .with(Setting.MOCK_CONFIG, place(said.mockConfig()))
                .with(Setting.TEST_CASE, text(said.testCase()))
                .with(Setting.STRICTNESS, only("strictness", said.strictness().length) ? said.strictness()[0] : null)
                .with(Setting.CLOCK, only("clock", said.clock().length) ? said.clock()[0] : null);
    }

    /** A schedule brings its input, its seed, its faults, and who answers. */
    Settings read(ReplayFaults said) {
        Found file = Search.find("schedule", new Origin.Place(said.value(), anchor), anchor);
        try {
            SavedSchedule schedule = SavedSchedule.read(file.text());
            return new ReplayedSchedule(schedule, said.value(), anchor).settings();
        } catch (IllegalArgumentException problem) {
            throw wrong("the schedule " + said.value() + " cannot be read. " + problem.getMessage());
        }
    }

    Settings read(RecordedHistory said) {
        return Settings.NONE.with(
                Setting.REPLAY, new ReplayWish(new Origin.Place(said.value(), anchor), List.of(said.expected())));
    }

    private @Nullable Origin origin(String what, String placeName, String place, String textName, String text) {
        if (!place.isEmpty() && !text.isEmpty()) {
            throw wrong("it gives two sources of the " + what + ", " + placeName + " = \"" + place + "\" and "
                    + textName + "; keep one");
        }
        if (!place.isEmpty()) {
            return new Origin.Place(place, anchor);
        }
        return text.isEmpty() ? null : new Origin.Text(text);
    }

    private @Nullable Origin place(String said) {
        return said.isEmpty() ? null : new Origin.Place(said, anchor);
    }

    private static @Nullable String text(String said) {
        return said.isEmpty() ? null : said;
    }

    private @Nullable Map<String, String> pairs(String[] said) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : said) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw wrong("the substitution \"" + pair + "\" is not of the form Name=value");
            }
            pairs.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return pairs.isEmpty() ? null : pairs;
    }

    private @Nullable Instant instant(String startAt) {
        try {
            return startAt.isEmpty() ? null : Instant.parse(startAt);
        } catch (DateTimeException noInstant) {
            throw wrong("startAt = \"" + startAt + "\" is no instant; write one like 2026-01-05T09:00:00Z");
        }
    }

    private @Nullable FaultPlan faults(String said) {
        try {
            return said.isEmpty() ? null : FaultPlan.parse(said);
        } catch (FaultPlanException problem) {
            throw wrong(String.valueOf(problem.getMessage()));
        }
    }

    private boolean only(String attribute, int values) {
        if (values > 1) {
            throw wrong(attribute + " has " + values + " values; give one");
        }
        return values == 1;
    }

    private static Limits limits(LimitedTo said) {
        Limits limits = Limits.OF_THE_SERVICE;
        limits = said.payloadBytes() == 0 ? limits : limits.withPayloadBytes(said.payloadBytes());
        limits = said.historyEvents() == 0 ? limits : limits.withHistoryEvents(said.historyEvents());
        limits = said.inlineConcurrency() == 0 ? limits : limits.withInlineConcurrency(said.inlineConcurrency());
        return said.variableBytes() == 0 ? limits : limits.withVariableBytes(said.variableBytes());
    }

    private @Nullable List<Settings> hosted(Hosted[] said) {
        List<Settings> machines = new ArrayList<>();
        for (Hosted each : said) {
            boolean itself = each.value().isEmpty();
            if (itself && !(each.logicalId() + each.name()).isEmpty()) {
                throw wrong(
                        "a machine that it hosts has no place: say where its definition is, or nothing but @Hosted for"
                                + " the machine of the test itself");
            }
            machines.add(Settings.NONE
                    .with(Setting.DEFINITION, place(each.value()))
                    .with(Setting.LOGICAL_ID, text(each.logicalId()))
                    .with(Setting.NAME, text(each.name()))
                    .with(Setting.TYPE, each.type()));
        }
        return machines.isEmpty() ? null : List.copyOf(machines);
    }

    private ExtensionConfigurationException wrong(String what) {
        return new ExtensionConfigurationException("The step function of " + element + " cannot be set up: " + what);
    }
}
