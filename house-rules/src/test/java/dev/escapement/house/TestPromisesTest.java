package dev.escapement.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestPromisesTest {

    @Test
    void a_test_that_sleeps_is_seen() {
        assertThat(Judgement.of(TestPromises.nobodySleeps(), "promises"))
                .anyMatch(violation -> violation.contains("Broken.sleeps("))
                .anyMatch(violation -> violation.contains("Broken.restsAsReference("));
    }

    @Test
    void a_test_that_is_disabled_is_seen() {
        assertThat(Judgement.of(TestPromises.noMethodIsDisabled(), "promises"))
                .hasSize(1)
                .allMatch(violation -> violation.contains("Broken.isLeftOut("));
        assertThat(Judgement.of(TestPromises.noClassIsDisabled(), "promises"))
                .hasSize(1)
                .allMatch(violation -> violation.contains("Forgotten"));
    }
}
