package dev.escapement.junit;

import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Reads what the annotations around a test say: from the outermost class in, the nearer has the last word. */
final class Annotations {

    private Annotations() {}

    static Settings around(ExtensionContext context) {
        Class<?> testClass = context.getRequiredTestClass();
        Settings all = Settings.NONE;
        for (Class<?> each : fromOutermost(testClass)) {
            all = all.under(on(each, each));
        }
        Optional<Settings> ofTest = context.getTestMethod().map(method -> on(method, testClass));
        return ofTest.map(all::under).orElse(all);
    }

    private static List<Class<?>> fromOutermost(Class<?> testClass) {
        List<Class<?>> classes = new ArrayList<>();
        for (@Nullable Class<?> each = testClass; each != null; each = each.getEnclosingClass()) {
            classes.add(0, each);
        }
        return classes;
    }

    /** {@code @StepFunction} first, so that one within a composed annotation can be refined beside it. */
    private static Settings on(AnnotatedElement element, Class<?> anchor) {
        AnnotationReader reader = new AnnotationReader(element, anchor);
        Settings plain = AnnotationSupport.findAnnotation(element, StepFunction.class)
                .map(reader::read)
                .orElse(Settings.NONE);
        Settings all = AnnotationSupport.findAnnotation(element, StepFunctionTest.class)
                .map(reader::read)
                .map(plain::under)
                .orElse(plain);
        Settings broken = AnnotationSupport.findAnnotation(element, ReplayFaults.class)
                .map(reader::read)
                .map(all::under)
                .orElse(all);
        return AnnotationSupport.findAnnotation(element, RecordedHistory.class)
                .map(reader::read)
                .map(broken::under)
                .orElse(broken);
    }
}
