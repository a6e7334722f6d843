package dev.escapement.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PublicSurfaceTest {

    @Test
    void a_public_type_without_a_status_is_seen() {
        List<String> violations = Judgement.of(PublicSurface.everyPublicTypeHasAStatus(), "surface");

        assertThat(violations).hasSize(1).allMatch(violation -> violation.contains("Stranger"));
    }

    @Test
    void a_package_that_is_not_null_marked_is_seen() {
        List<String> violations = Judgement.of(PublicSurface.everyPackageIsNullMarked(), "");

        assertThat(violations)
                .hasSize(1)
                .allMatch(
                        violation -> violation.contains("unmarked, whose package-info is missing or not @NullMarked"));
    }

    @Test
    void a_name_that_means_nothing_is_seen() {
        List<String> violations = Judgement.of(PublicSurface.namesMeanSomething(), "surface");

        assertThat(violations)
                .hasSize(4)
                .anyMatch(violation -> violation.contains("OrderManager"))
                .anyMatch(violation -> violation.contains("TextUtil"))
                .anyMatch(violation -> violation.contains("MapHelper"))
                .anyMatch(violation -> violation.contains("ServiceImpl"));
    }
}
