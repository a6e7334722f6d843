package dev.escapement.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.function.Predicate;

/** Calls, method references and field accesses alike, in words and as a test. */
final class Access {

    private Access() {}

    static DescribedPredicate<JavaAccess<?>> to(String words, Predicate<JavaAccess<?>> test) {
        return DescribedPredicate.describe(words, test);
    }

    /** {@code member("java.time.Clock", "system.*")}: both are regular expressions for the whole name. */
    static Predicate<JavaAccess<?>> member(String owner, String name) {
        return access -> access.getTargetOwner().getName().matches(owner)
                && access.getName().matches(name);
    }

    /** Only the overloads with this many parameters. */
    static Predicate<JavaAccess<?>> withParameters(int atLeast, int atMost) {
        return access -> access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().size() >= atLeast
                && target.getRawParameterTypes().size() <= atMost;
    }

    /** Only the overloads that take this type nowhere. */
    static Predicate<JavaAccess<?>> without(Class<?> type) {
        return access -> access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream().noneMatch(parameter -> parameter.isEquivalentTo(type));
    }
}
