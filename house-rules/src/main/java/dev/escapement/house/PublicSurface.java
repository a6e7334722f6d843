package dev.escapement.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;

/** What a stranger meets: statuses, null-marked packages, names that mean something. */
public final class PublicSurface {

    private PublicSurface() {}

    /** For every module. */
    public static List<ArchRule> rules() {
        return List.of(everyPublicTypeHasAStatus(), everyPackageIsNullMarked(), namesMeanSomething());
    }

    static ArchRule everyPublicTypeHasAStatus() {
        return classes()
                .that()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .should()
                .beAnnotatedWith(API.class)
                .because(
                        "whoever meets a public type must see whether it will stay; make it package-private if nobody outside needs it")
                .allowEmptyShould(true);
    }

    static ArchRule everyPackageIsNullMarked() {
        return classes()
                .should(liveInANullMarkedPackage())
                .because("what may be null says so, and the compiler then knows everything else is not")
                .allowEmptyShould(true);
    }

    static ArchRule namesMeanSomething() {
        return noClasses()
                .should()
                .haveNameMatching(".*(Manager|Util|Utils|Helper|Impl)")
                .because(
                        "a role has a noun of its own (Historian, Agenda, Explorer); these words say only that nobody looked for it")
                .allowEmptyShould(true);
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(
                        type,
                        marked,
                        type.getName() + " lives in " + type.getPackageName() + ", whose package-info "
                                + (marked ? "is" : "is missing or not") + " @NullMarked"));
            }
        };
    }
}
