package dev.escapement.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgendaTest {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private final Agenda agenda = new Agenda(START);
    private final List<String> done = new ArrayList<>();

    @Test
    void work_happens_by_time_and_then_by_order_of_asking() {
        at(2, "second");
        at(1, "first");
        at(2, "third");
        agenda.post(() -> done.add("now"));

        runAll();

        assertThat(done).containsExactly("now", "first", "second", "third");
        assertThat(agenda.now()).isEqualTo(START.plusSeconds(2));
    }

    @Test
    void work_asked_for_now_comes_after_all_that_was_due_now_already() {
        agenda.postAt(START.plusSeconds(1), () -> {
            done.add("a");
            agenda.post(() -> done.add("asked by a"));
        });
        at(1, "b");

        runAll();

        assertThat(done).containsExactly("a", "b", "asked by a");
    }

    @Test
    void an_instant_that_has_passed_means_now() {
        agenda.postAt(START.minusSeconds(5), () -> done.add("late"));

        runAll();

        assertThat(done).containsExactly("late");
        assertThat(agenda.now()).isEqualTo(START);
    }

    @Test
    void called_off_work_does_not_happen_and_does_not_move_the_clock() {
        Appointment appointment = agenda.postAt(START.plusSeconds(9), () -> done.add("never"));

        appointment.cancel();
        appointment.cancel();

        assertThat(agenda.performNext()).isFalse();
        assertThat(agenda.now()).isEqualTo(START);
        assertThat(agenda.nextInstant()).isNull();
    }

    @Test
    void work_called_off_by_other_work_of_the_same_instant_does_not_happen() {
        List<Appointment> second = new ArrayList<>();
        agenda.postAt(START.plusSeconds(1), () -> second.get(0).cancel());
        second.add(agenda.postAt(START.plusSeconds(1), () -> done.add("never")));

        runAll();

        assertThat(done).isEmpty();
    }

    @Test
    void background_work_happens_only_when_other_work_moves_time_past_it() {
        agenda.postInBackgroundAt(START.plusSeconds(5), () -> done.add("background"));

        assertThat(agenda.performNext()).isFalse();

        at(9, "pressing");
        runAll();

        assertThat(done).containsExactly("background", "pressing");
    }

    @Test
    void letting_time_pass_performs_everything_due_on_the_way() {
        agenda.postInBackgroundAt(START.plusSeconds(5), () -> done.add("background"));
        at(3, "three");
        at(8, "eight");

        agenda.performUntil(START.plusSeconds(6));

        assertThat(done).containsExactly("three", "background");
        assertThat(agenda.now()).isEqualTo(START.plusSeconds(6));
        assertThat(agenda.nextInstant()).isEqualTo(START.plusSeconds(8));
    }

    @Test
    void time_does_not_go_back() {
        assertThatThrownBy(() -> agenda.performUntil(START.minusSeconds(1)))
                .hasMessage("time does not go back: it is 2026-03-01T00:00:00Z, asked for was 2026-02-28T23:59:59Z");
    }

    @Test
    void a_long_chain_of_work_does_not_deepen_the_stack() {
        chain(1_000_000);

        runAll();

        assertThat(done).containsExactly("end of the chain");
    }

    @Test
    void thousands_of_called_off_appointments_are_forgotten() {
        for (int i = 0; i < 100_000; i++) {
            agenda.postAt(START.plus(Duration.ofDays(1)), () -> done.add("never"))
                    .cancel();
        }
        at(1, "one");

        runAll();

        assertThat(done).containsExactly("one");
        assertThat(agenda.now()).isEqualTo(START.plusSeconds(1));
    }

    private void chain(int left) {
        agenda.post(left == 0 ? () -> done.add("end of the chain") : () -> chain(left - 1));
    }

    private void at(int seconds, String name) {
        agenda.postAt(START.plusSeconds(seconds), () -> done.add(name));
    }

    private void runAll() {
        while (agenda.performNext()) {
            // Each turn performs one thing.
        }
    }
}
