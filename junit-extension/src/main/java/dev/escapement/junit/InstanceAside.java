package dev.escapement.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/**
 * A test instance that runs no test: made, prepared and tidied up as JUnit does it, with the parameters that the test may have. What
 * other extensions do around a test is not done. Test classes have one constructor, so that constructors without an order are in order.
 */
final class InstanceAside {

    private final ExtensionContext context;
    private final List<Object> fromOutermost = new ArrayList<>();

    InstanceAside(ExtensionContext context) {
        this.context = context;
    }

    /** It and those around it. */
    List<Object> fromOutermost() {
        return Collections.unmodifiableList(fromOutermost);
    }

    /** Makes it, unless all tests share one, and calls its {@code @BeforeEach} methods. */
    void prepare() {
        context.getTestInstances()
                .ifPresentOrElse(
                        shared -> fromOutermost.addAll(shared.getAllInstances()),
                        () -> make(context.getRequiredTestClass()));
        for (Object instance : List.copyOf(fromOutermost)) {
            call(instance, BeforeEach.class, HierarchyTraversalMode.TOP_DOWN);
        }
    }

    /** Calls its {@code @AfterEach} methods. */
    void tidyUp() {
        List<Object> fromInnermost = new ArrayList<>(fromOutermost);
        Collections.reverse(fromInnermost);
        for (Object instance : fromInnermost) {
            call(instance, AfterEach.class, HierarchyTraversalMode.BOTTOM_UP);
        }
    }

    private void make(Class<?> testClass) {
        boolean inner = testClass.isMemberClass() && !Modifier.isStatic(testClass.getModifiers());
        if (inner) {
            make(testClass.getEnclosingClass());
        }
        Constructor<?> constructor = testClass.getDeclaredConstructors()[0];
        try {
            fromOutermost.add(
                    inner
                            ? context.getExecutableInvoker()
                                    .invoke(constructor, fromOutermost.get(fromOutermost.size() - 1))
                            : context.getExecutableInvoker().invoke(constructor));
        } catch (RuntimeException trouble) {
            throw failed("the constructor of " + testClass.getSimpleName(), trouble);
        }
    }

    private void call(Object instance, Class<? extends Annotation> kind, HierarchyTraversalMode order) {
        for (Method method : AnnotationSupport.findAnnotatedMethods(instance.getClass(), kind, order)) {
            try {
                context.getExecutableInvoker().invoke(method, instance);
            } catch (RuntimeException trouble) {
                throw failed("@" + kind.getSimpleName() + " " + inWords(method), trouble);
            }
        }
    }

    private static String inWords(Method method) {
        List<String> parameters = Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .toList();
        return method.getName() + "(" + String.join(", ", parameters) + ")";
    }

    private ExtensionConfigurationException failed(String what, RuntimeException trouble) {
        return new ExtensionConfigurationException(
                "To see what there is to break, a sweep runs the workflow of "
                        + context.getRequiredTestClass().getSimpleName()
                        + " beside its tests, in test instances of its own, with their @BeforeEach and @AfterEach methods but"
                        + " without what other extensions do around a test. There, " + what + " fails: "
                        + trouble.getMessage()
                        + "\nSet up there, or where the field is declared, whatever the workflow needs",
                trouble);
    }
}
