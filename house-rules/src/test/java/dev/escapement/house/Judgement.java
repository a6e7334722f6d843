package dev.escapement.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a rule says about the fixtures. */
final class Judgement {

    static final String FIXTURES = "dev.escapement.house.fixture.";

    private static final Map<String, JavaClasses> IMPORTED = new LinkedHashMap<>();

    private Judgement() {}

    static List<String> of(ArchRule rule, String fixture) {
        JavaClasses classes =
                IMPORTED.computeIfAbsent(fixture, name -> new ClassFileImporter().importPackages(FIXTURES + name));
        return rule.evaluate(classes).getFailureReport().getDetails();
    }

    /** The methods somebody wrote, in the order of the alphabet. */
    static Stream<String> methodsOf(Class<?> fixture) {
        return Stream.of(fixture.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .map(Method::getName)
                .sorted(Comparator.naturalOrder());
    }

    static String violationIn(Class<?> fixture, String method) {
        return fixture.getName() + "." + method + "(";
    }
}
