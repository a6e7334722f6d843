package dev.escapement.house;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What a rule says about the fixtures. */
final class Judgement {

    static final String FIXTURES = "dev.escapement.house.fixture.";

    private Judgement() {}

    static List<String> of(ArchRule rule, String fixture) {
        EvaluationResult result = rule.evaluate(new ClassFileImporter().importPackages(FIXTURES + fixture));
        return result.getFailureReport().getDetails();
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
