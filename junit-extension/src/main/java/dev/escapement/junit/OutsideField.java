package dev.escapement.junit;

import dev.escapement.dataset.ObjectStore;
import dev.escapement.integration.Integration;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/** The fields marked with {@link Outside} that are nearest to a test: one that answers, one that holds objects. */
final class OutsideField {

    private OutsideField() {}

    /** Who answers the Tasks, on the last of the instances that says so. */
    static @Nullable Integration nearest(List<Object> fromOutermost) {
        return nearest(Integration.class, fromOutermost);
    }

    /** What Maps read from and write to. */
    static @Nullable ObjectStore nearestBuckets(List<Object> fromOutermost) {
        return nearest(ObjectStore.class, fromOutermost);
    }

    private static <T> @Nullable T nearest(Class<T> kind, List<Object> fromOutermost) {
        List<Object> instances = new ArrayList<>(fromOutermost);
        Collections.reverse(instances);
        for (Object instance : instances) {
            List<Object> found = new ArrayList<>();
            for (Field field : AnnotationSupport.findAnnotatedFields(instance.getClass(), Outside.class)) {
                Object value = read(field, instance);
                if (kind.isInstance(value)) {
                    found.add(value);
                }
            }
            if (found.size() > 1) {
                throw wrong(instance, "has " + found.size() + " fields marked with @Outside; a test has one outside");
            }
            if (!found.isEmpty()) {
                return kind.cast(found.get(0));
            }
        }
        return null;
    }

    private static Object read(Field field, Object instance) {
        Object value = ReflectionSupport.tryToReadFieldValue(field, instance)
                .getOrThrow(trouble -> wrong(instance, "does not let its field '" + field.getName() + "' be read"));
        if (value instanceof Integration || value instanceof ObjectStore) {
            return value;
        }
        throw wrong(
                instance,
                "marks its field '" + field.getName() + "' with @Outside, which "
                        + (value == null
                                ? "is null"
                                : "is a " + value.getClass().getName()) + "; an "
                        + Integration.class.getName() + " or an " + ObjectStore.class.getName() + " was expected");
    }

    private static ExtensionConfigurationException wrong(Object instance, String what) {
        return new ExtensionConfigurationException(instance.getClass().getName() + " " + what);
    }
}
