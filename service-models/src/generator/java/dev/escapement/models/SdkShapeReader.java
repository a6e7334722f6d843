package dev.escapement.models;

import dev.escapement.models.DraftShape.Composite;
import dev.escapement.models.DraftShape.DraftMember;
import dev.escapement.models.DraftShape.Listing;
import dev.escapement.models.DraftShape.Mapping;
import dev.escapement.models.DraftShape.Scalar;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.traits.RequiredTrait;
import software.amazon.awssdk.core.traits.TraitType;

/** Reads shapes from the fields and accessors of the SDK's model classes. */
final class SdkShapeReader {

    private static final Map<MarshallingType<?>, String> SCALARS = scalars();

    private final Map<String, DraftShape> shapes = new LinkedHashMap<>();

    Map<String, DraftShape> all() {
        return Collections.unmodifiableMap(shapes);
    }

    /** The name of the structure of a request or response; its streamed body is no field of it. */
    String structure(Class<?> type, boolean streams) {
        List<DraftMember> members = new ArrayList<>(members(type));
        if (streams) {
            members.add(new DraftMember("Body", "Body", false, scalar("X")));
        }
        shapes.put(type.getSimpleName(), new Composite(members));
        return type.getSimpleName();
    }

    private List<DraftMember> members(Class<?> type) {
        return emptyOf(type).sdkFields().stream()
                .map(field -> member(type, field))
                .toList();
    }

    private DraftMember member(Class<?> owner, SdkField<?> field) {
        Method accessor = accessor(owner, field.memberName());
        return new DraftMember(
                field.memberName(),
                SdkNames.upperStart(accessor.getName()),
                field.containsTrait(RequiredTrait.class, TraitType.REQUIRED_TRAIT),
                shape(field, accessor.getGenericReturnType()));
    }

    private static Method accessor(Class<?> owner, String member) {
        String expected = SdkNames.lowerStart(RenamedMembers.avoidReserved(SdkNames.member(member)));
        return Arrays.stream(owner.getMethods())
                .filter(method -> method.getParameterCount() == 0)
                .filter(method -> method.getName().equals(expected))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(owner + " has no accessor " + expected + " for " + member));
    }

    private String shape(SdkField<?> field, Type type) {
        MarshallingType<?> kind = field.marshallingType();
        if (kind == MarshallingType.SDK_POJO) {
            return nested((Class<?>) type);
        }
        if (kind == MarshallingType.LIST) {
            SdkField<?> element =
                    field.getTrait(ListTrait.class, TraitType.LIST_TRAIT).memberFieldInfo();
            String name = shape(element, argument(type, 0));
            return named("[" + name, new Listing(name, ""));
        }
        if (kind == MarshallingType.MAP) {
            SdkField<?> held =
                    field.getTrait(MapTrait.class, TraitType.MAP_TRAIT).valueFieldInfo();
            String key = scalar(text(argument(type, 0)));
            String name = shape(held, argument(type, 1));
            return named("{" + key + " " + name, new Mapping(key, name, ""));
        }
        return scalar(kind == MarshallingType.STRING ? text(type) : known(kind));
    }

    private String nested(Class<?> type) {
        if (!shapes.containsKey(type.getSimpleName())) {
            // Holds the place while the members are read, because it may contain itself.
            shapes.put(type.getSimpleName(), new Composite(List.of()));
            shapes.put(type.getSimpleName(), new Composite(members(type)));
        }
        return type.getSimpleName();
    }

    private String scalar(String line) {
        return named("=" + line, new Scalar(line));
    }

    private String named(String name, DraftShape shape) {
        shapes.putIfAbsent(name, shape);
        return name;
    }

    /** A text, or a set of words when the accessor answers an enum. */
    private static String text(Type type) {
        if (!(type instanceof Class<?> plain) || !plain.isEnum()) {
            return "s";
        }
        return Arrays.stream(plain.getEnumConstants())
                .filter(constant -> !((Enum<?>) constant).name().equals("UNKNOWN_TO_SDK_VERSION"))
                .map(Object::toString)
                .collect(Collectors.joining("|", "e", ""));
    }

    private static String known(MarshallingType<?> kind) {
        String letter = SCALARS.get(kind);
        if (letter == null) {
            throw new IllegalStateException("a field of the unknown type " + kind);
        }
        return letter;
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }

    private static SdkPojo emptyOf(Class<?> type) {
        try {
            return (SdkPojo) type.getMethod("builder").invoke(null);
        } catch (ReflectiveOperationException problem) {
            throw new IllegalStateException(type + " cannot be built", problem);
        }
    }

    private static Map<MarshallingType<?>, String> scalars() {
        Map<MarshallingType<?>, String> letters = new LinkedHashMap<>();
        letters.put(MarshallingType.INTEGER, "i");
        letters.put(MarshallingType.SHORT, "i");
        letters.put(MarshallingType.BYTE, "i");
        letters.put(MarshallingType.LONG, "l");
        letters.put(MarshallingType.FLOAT, "f");
        letters.put(MarshallingType.DOUBLE, "d");
        letters.put(MarshallingType.BIG_DECIMAL, "d");
        letters.put(MarshallingType.BOOLEAN, "b");
        letters.put(MarshallingType.INSTANT, "t");
        letters.put(MarshallingType.SDK_BYTES, "x");
        letters.put(MarshallingType.DOCUMENT, "?");
        return letters;
    }
}
