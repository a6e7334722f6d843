package dev.escapement.mock.wiremock;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One artifact of WireMock has its libraries as they are, the other has them under names of its own. */
class EitherArtifactTest {

    @Test
    void no_type_is_touched_that_only_one_artifact_of_wiremock_has() {
        noClasses()
                .should()
                .accessTargetWhere(describe("shows a library inside WireMock", EitherArtifactTest::showsALibrary))
                .because("users may have wiremock or wiremock-standalone, and our classes must run with both")
                .check(new ClassFileImporter().importPackages("dev.escapement.mock.wiremock"));
    }

    private static boolean showsALibrary(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget method
                && method.getOwner().getName().startsWith("com.github.tomakehurst")
                && Stream.concat(method.getRawParameterTypes().stream(), Stream.of(method.getRawReturnType()))
                        .map(JavaClass::getName)
                        .anyMatch(name -> name.startsWith("wiremock.") || name.startsWith("com.fasterxml."));
    }
}
