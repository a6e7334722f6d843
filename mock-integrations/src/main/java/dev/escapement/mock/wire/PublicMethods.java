package dev.escapement.mock.wire;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The public methods of a class by their names in lower case. The one place that asks a class for all its methods: they come in any order,
 * and are sorted before anybody sees them.
 */
final class PublicMethods {

    private static final ClassValue<Map<String, List<Method>>> BY_NAME = new ClassValue<>() {
        @Override
        protected Map<String, List<Method>> computeValue(Class<?> type) {
            return Collections.unmodifiableMap(Arrays.stream(type.getMethods())
                    .sorted(Comparator.comparing(Method::toString))
                    .collect(Collectors.groupingBy(
                            method -> method.getName().toLowerCase(Locale.ROOT), TreeMap::new, Collectors.toList())));
        }
    };

    private PublicMethods() {}

    /** The names of all, as they are written. */
    static List<String> namesOf(Class<?> type) {
        return BY_NAME.get(type).values().stream()
                .map(methods -> methods.get(0).getName())
                .toList();
    }

    /** Those of the name, whatever its capitals. */
    static List<Method> named(Class<?> type, String name) {
        return BY_NAME.get(type).getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }
}
