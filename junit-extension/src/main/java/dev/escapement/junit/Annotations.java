package dev.escapement.junit;

import dev.escapement.WorkflowType;
import dev.escapement.engine.Limits;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Reads what the annotations around a test say: from the outermost class in, the nearer has the last word. */
final class Annotations {

    private final AnnotatedElement element;
    private final Class<?> anchor;

    private Annotations(AnnotatedElement element, Class<?> anchor) {
        this.element = element;
        this.anchor = anchor;
    }

    static Settings around(ExtensionContext context) {
        Settings all = Settings.NONE;
        for (Class<?> each : fromOutermost(context.getRequiredTestClass())) {
            all = all.under(new Annotations(each, each).read());
        }
        Method method = context.getTestMethod().orElse(null);
        return method == null ? all : all.under(new Annotations(method, context.getRequiredTestClass()).read());
    }

    private static List<Class<?>> fromOutermost(Class<?> testClass) {
        List<Class<?>> classes = new ArrayList<>();
        for (@Nullable Class<?> each = testClass; each != null; each = each.getEnclosingClass()) {
            classes.add(0, each);
        }
        return classes;
    }

    /** {@code @StepFunction} first, so that one of it in a composed annotation can be refined beside it. */
    private Settings read() {
        Settings plain = AnnotationSupport.findAnnotation(element, StepFunction.class)
                .map(each -> read(
                        each.value(),
                        each.definition(),
                        each.name(),
                        each.input(),
                        each.inputFrom(),
                        each.startAt(),
                        each.seed(),
                        each.type(),
                        each.limits()))
                .orElse(Settings.NONE);
        return AnnotationSupport.findAnnotation(element, StepFunctionTest.class)
                .map(each -> read(
                        each.value(),
                        each.definition(),
                        each.name(),
                        each.input(),
                        each.inputFrom(),
                        each.startAt(),
                        each.seed(),
                        each.type(),
                        each.limits()))
                .map(plain::under)
                .orElse(plain);
    }

    private Settings read(
            String place,
            String definition,
            String name,
            String input,
            String inputFrom,
            String startAt,
            long[] seed,
            WorkflowType[] type,
            LimitedTo[] limits) {
        atMostOne("seed", seed.length);
        atMostOne("type", type.length);
        atMostOne("limits", limits.length);
        return new Settings(
                origin("definition", place, "definition", definition),
                name.isEmpty() ? null : name,
                origin("input", inputFrom, "input", input),
                startAt.isEmpty() ? null : instant(startAt),
                seed.length == 0 ? null : seed[0],
                type.length == 0 ? null : type[0],
                limits.length == 0 ? null : limits(limits[0]),
                null);
    }

    private @Nullable Origin origin(String what, String place, String textAttribute, String text) {
        if (!place.isEmpty() && !text.isEmpty()) {
            throw wrong("it gives two of the kind '" + what + "': the place \"" + place + "\" and, as " + textAttribute
                    + ", a text; keep one");
        }
        return place.isEmpty() ? text.isEmpty() ? null : new Origin.Text(text) : new Origin.Place(place, anchor);
    }

    private Instant instant(String startAt) {
        try {
            return Instant.parse(startAt);
        } catch (DateTimeException problem) {
            throw wrong("startAt = \"" + startAt + "\" is no instant; write one like 2026-01-05T09:00:00Z");
        }
    }

    private void atMostOne(String attribute, int values) {
        if (values > 1) {
            throw wrong(attribute + " has " + values + " values; give one");
        }
    }

    private static Limits limits(LimitedTo said) {
        Limits limits = Limits.OF_THE_SERVICE;
        limits = said.payloadBytes() == 0 ? limits : limits.withPayloadBytes(said.payloadBytes());
        limits = said.historyEvents() == 0 ? limits : limits.withHistoryEvents(said.historyEvents());
        limits = said.inlineConcurrency() == 0 ? limits : limits.withInlineConcurrency(said.inlineConcurrency());
        return said.variableBytes() == 0 ? limits : limits.withVariableBytes(said.variableBytes());
    }

    private ExtensionConfigurationException wrong(String what) {
        return new ExtensionConfigurationException("The step function of " + element + " cannot be set up: " + what);
    }
}
