package dev.escapement.mock.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.Simulation;
import dev.escapement.json.Json;
import dev.escapement.operations.Account;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TurnstileTest {

    private final Simulation simulation = Simulation.builder().build();
    private final Troubles troubles = new Troubles();
    private final Turnstile turnstile = new Turnstile(
            new Session(
                    simulation,
                    Desk.of(Account.builder(simulation), simulation, List.of(), null, troubles),
                    ClockRule.MANUAL,
                    troubles),
            Duration.ofMillis(100));

    @Test
    void who_is_called_by_a_task_and_calls_back_before_he_answers_is_told_that_he_waits_for_himself() throws Exception {
        CountDownLatch inTurn = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        Thread calledByATask = new Thread(() -> turnstile.read(world -> {
            inTurn.countDown();
            return awaited(answered);
        }));
        calledByATask.start();
        inTurn.await();

        Answer answer =
                turnstile.receive("ListActivities", Json.emptyObject()).reply().orTell(later -> {});
        answered.countDown();
        calledByATask.join();

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text())
                .isEqualTo(
                        "{\"__type\":\"ServiceUnavailable\",\"message\":\"The simulation has been busy for 0 s. Somebody whom a Task"
                                + " calls must answer before he calls Step Functions: it waits for him\"}");
        assertThat(turnstile
                        .receive("ListActivities", Json.emptyObject())
                        .reply()
                        .orTell(later -> {})
                        .status())
                .isEqualTo(200);
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException stopped) {
            return false;
        }
    }
}
