package dev.escapement.junit;

import dev.escapement.Execution;
import dev.escapement.fault.run.Experiment;
import dev.escapement.fault.run.Interference;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.ReflectionSupport;

/** Runs the workflow of a test without the test, to see what there is to break. */
record SweptWorld(ExtensionContext context, Settings settings) implements Experiment {

    @Override
    public Execution run(Interference interference) {
        Class<?> testClass = context.getRequiredTestClass();
        return new TestWorld(context, settings, () -> OutsideField.nearest(instances(testClass)))
                .startedAside(interference)
                .runToEnd();
    }

    /** From the outermost in, as JUnit makes them for nested classes. */
    private static List<Object> instances(Class<?> testClass) {
        List<Object> instances = new ArrayList<>();
        boolean inner = testClass.isMemberClass() && !Modifier.isStatic(testClass.getModifiers());
        if (inner) {
            instances.addAll(instances(testClass.getEnclosingClass()));
        }
        Object[] outer = inner ? new Object[] {instances.get(instances.size() - 1)} : new Object[0];
        instances.add(newInstance(testClass, outer));
        return instances;
    }

    private static Object newInstance(Class<?> testClass, Object[] outer) {
        try {
            return ReflectionSupport.newInstance(testClass, outer);
        } catch (Exception trouble) {
            throw new ExtensionConfigurationException(
                    "A sweep runs the workflow of " + testClass.getName()
                            + " before the first test, answered by a test instance of"
                            + " its own, and therefore needs a constructor without parameters",
                    trouble);
        }
    }
}
