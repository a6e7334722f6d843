package dev.escapement.mock.wire;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/** Calls methods of clients that are known by name only, because the client itself is not a dependency. */
final class Reflection {

    private Reflection() {}

    /** A static method without parameters of a class, or an instance method of an object. */
    static Object call(Object target, String name) {
        Class<?> type = target instanceof Class<?> itself ? itself : publicTypeOf(target);
        try {
            return invoke(type.getMethod(name), target);
        } catch (NoSuchMethodException unknown) {
            throw new IllegalStateException(type.getName() + " has no method " + name, unknown);
        }
    }

    static Object invoke(Method method, Object target, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (IllegalAccessException | InvocationTargetException failed) {
            throw new IllegalStateException(method + " failed", failed);
        }
    }

    static Class<?> type(ClassLoader loader, String name) {
        try {
            return Class.forName(name, true, loader);
        } catch (ClassNotFoundException unknown) {
            throw new IllegalStateException(name + " is not on the class path", unknown);
        }
    }

    /** Builders are hidden behind the interface of their enclosing type. */
    static Class<?> publicTypeOf(Object target) {
        Class<?> type = target.getClass();
        if (Modifier.isPublic(type.getModifiers())) {
            return type;
        }
        for (Class<?> face : type.getInterfaces()) {
            if (Modifier.isPublic(face.getModifiers())) {
                return face;
            }
        }
        return type;
    }
}
