package dev.escapement.junit;

import static dev.escapement.junit.EscapementAssertions.assertThat;
import static dev.escapement.junit.Stories.failureOf;
import static dev.escapement.junit.Stories.headingOf;

import dev.escapement.metrics.AlarmChange;
import dev.escapement.metrics.AlarmCourse;
import dev.escapement.metrics.AlarmState;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class AlarmAssertTest {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    private final AlarmCourse fired = new AlarmCourse(
            "canary fails",
            List.of(new AlarmChange(NOON, AlarmState.ALARM), new AlarmChange(NOON.plusSeconds(60), AlarmState.OK)));
    private final AlarmCourse silent = new AlarmCourse("canary fails", List.of());

    @Test
    void what_is_so_passes() {
        assertThat(fired).wentOff().wentOffAt(NOON).wentOffBy(NOON).stands(AlarmState.OK);
        assertThat(silent).neverWentOff().stands(AlarmState.INSUFFICIENT_DATA);
    }

    @Test
    void a_failure_tells_the_whole_course() {
        Assertions.assertThat(failureOf(() -> assertThat(fired).neverWentOff()))
                .isEqualTo("The alarm 'canary fails' was expected never to go off, but did so at 2026-01-05T12:00:00Z\n"
                        + "  canary fails: ALARM from 2026-01-05T12:00:00Z, OK from 2026-01-05T12:01:00Z");
        Assertions.assertThat(failureOf(() -> assertThat(silent).wentOff()))
                .isEqualTo("The alarm 'canary fails' was expected to go off, but did not\n"
                        + "  canary fails: INSUFFICIENT_DATA all along");
    }

    @Test
    void every_expectation_has_words_of_its_own() {
        Assertions.assertThat(headingOf(() -> assertThat(fired).wentOffAt(NOON.plusSeconds(1))))
                .endsWith("was expected to go off at 2026-01-05T12:00:01Z, but did not");
        Assertions.assertThat(headingOf(() -> assertThat(fired).wentOffBy(NOON.minusSeconds(1))))
                .endsWith("was expected to go off by 2026-01-05T11:59:59Z, but did so at 2026-01-05T12:00:00Z");
        Assertions.assertThat(headingOf(() -> assertThat(silent).wentOffBy(NOON)))
                .endsWith("was expected to go off by 2026-01-05T12:00:00Z, but did not");
        Assertions.assertThat(headingOf(() -> assertThat(fired).stands(AlarmState.ALARM)))
                .endsWith("was expected to stand at ALARM in the end, but stood at OK");
    }
}
