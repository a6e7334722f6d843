package dev.escapement.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Disabled;

/** What every test of the house holds to. */
final class TestPromises {

    private TestPromises() {}

    static List<ArchRule> rules() {
        return List.of(nobodySleeps(), noClassIsDisabled(), noMethodIsDisabled());
    }

    static ArchRule nobodySleeps() {
        return noClasses()
                .should()
                .accessTargetWhere(Access.to(
                        "a sleep", Access.member("java\\.lang\\.Thread|java\\.util\\.concurrent\\.TimeUnit", "sleep")))
                .because("a test that sleeps is slow where it holds and wrong where it does not; time is virtual here")
                .allowEmptyShould(true);
    }

    static ArchRule noClassIsDisabled() {
        return noClasses()
                .should()
                .beAnnotatedWith(Disabled.class)
                .because("a promise that nobody checks is no promise: keep it or delete it")
                .allowEmptyShould(true);
    }

    static ArchRule noMethodIsDisabled() {
        return noMethods()
                .should()
                .beAnnotatedWith(Disabled.class)
                .because("a promise that nobody checks is no promise: keep it or delete it")
                .allowEmptyShould(true);
    }
}
