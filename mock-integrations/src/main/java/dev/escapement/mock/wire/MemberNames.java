package dev.escapement.mock.wire;

import dev.escapement.services.Spelling;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;

/**
 * How workflows spell the members of a structure: optimised integrations as the wire does, {@code aws-sdk} as the accessors do, both with a
 * capital. In alphabetical order, as the service answers.
 */
final class MemberNames {

    private static final ClassValue<MemberNames> OF_CLASS = new ClassValue<>() {
        @Override
        protected MemberNames computeValue(Class<?> type) {
            return new MemberNames(type);
        }
    };

    private final Class<?> structure;
    private volatile Map<String, SdkField<?>> optimised = Map.of();
    private volatile Map<String, SdkField<?>> sdk = Map.of();

    private MemberNames(Class<?> structure) {
        this.structure = structure;
    }

    /** The members of a structure, or of the builder of one. */
    static Map<String, SdkField<?>> of(SdkPojo pojo, Spelling spelling) {
        Class<?> type = pojo.getClass();
        Class<?> outer = type.getEnclosingClass();
        boolean builder = outer != null && SdkPojo.class.isAssignableFrom(outer);
        MemberNames names = OF_CLASS.get(builder ? outer : type);
        return spelling == Spelling.SDK ? names.sdkNames(pojo) : names.optimisedNames(pojo);
    }

    private Map<String, SdkField<?>> sdkNames(SdkPojo pojo) {
        if (sdk.isEmpty()) {
            sdk = read(pojo, Spelling.SDK);
        }
        return sdk;
    }

    private Map<String, SdkField<?>> optimisedNames(SdkPojo pojo) {
        if (optimised.isEmpty()) {
            optimised = read(pojo, Spelling.OPTIMISED);
        }
        return optimised;
    }

    private Map<String, SdkField<?>> read(SdkPojo pojo, Spelling spelling) {
        Map<String, SdkField<?>> byName = new TreeMap<>();
        for (SdkField<?> field : pojo.sdkFields()) {
            byName.put(capitalised(spelling == Spelling.SDK ? accessorOf(field) : wireNameOf(field)), field);
        }
        return Collections.unmodifiableMap(byName);
    }

    private String accessorOf(SdkField<?> field) {
        List<Method> accessors = PublicMethods.named(structure, field.memberName()).stream()
                .filter(method -> method.getParameterCount() == 0)
                .toList();
        return accessors.isEmpty() ? field.memberName() : accessors.get(0).getName();
    }

    /** Headers and the like have names of their own there, which nobody meets in a workflow. */
    private static String wireNameOf(SdkField<?> field) {
        return field.location() == MarshallLocation.PAYLOAD ? field.unmarshallLocationName() : field.memberName();
    }

    private static String capitalised(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
