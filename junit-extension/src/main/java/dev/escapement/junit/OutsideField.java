package dev.escapement.junit;

import dev.escapement.integration.Integration;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/** The field marked with {@link Outside} that is nearest to a test. */
final class OutsideField {

    private OutsideField() {}

    static @Nullable Integration nearest(ExtensionContext context) {
        return nearest(context.getRequiredTestInstances().getAllInstances());
    }

    /** That of the last of the instances that has one. */
    static @Nullable Integration nearest(List<Object> fromOutermost) {
        List<Object> instances = new ArrayList<>(fromOutermost);
        Collections.reverse(instances);
        for (Object instance : instances) {
            List<Field> fields = AnnotationSupport.findAnnotatedFields(instance.getClass(), Outside.class);
            if (fields.size() > 1) {
                throw wrong(instance, "has " + fields.size() + " fields marked with @Outside; a test has one outside");
            }
            if (!fields.isEmpty()) {
                return read(fields.get(0), instance);
            }
        }
        return null;
    }

    private static Integration read(Field field, Object instance) {
        Object value = ReflectionSupport.tryToReadFieldValue(field, instance)
                .getOrThrow(trouble -> wrong(instance, "does not let its field '" + field.getName() + "' be read"));
        if (value instanceof Integration integration) {
            return integration;
        }
        throw wrong(
                instance,
                "marks its field '" + field.getName() + "' with @Outside, which "
                        + (value == null
                                ? "is null"
                                : "is a " + value.getClass().getName()) + "; an "
                        + Integration.class.getName() + " was expected");
    }

    private static ExtensionConfigurationException wrong(Object instance, String what) {
        return new ExtensionConfigurationException(instance.getClass().getName() + " " + what);
    }
}
