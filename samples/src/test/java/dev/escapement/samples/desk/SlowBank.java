package dev.escapement.samples.desk;

import dev.escapement.mock.endpoint.LocalEndpoint;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A bank whose payments take virtual time. */
final class SlowBank implements Bank {

    private final LocalEndpoint endpoint;
    private final Deque<Duration> delays;
    private final List<String> standing = new ArrayList<>();
    private int payments;

    SlowBank(LocalEndpoint endpoint, Duration... delays) {
        this.endpoint = endpoint;
        this.delays = new ArrayDeque<>(List.of(delays));
    }

    /** The payments that nobody took back. */
    List<String> standing() {
        return standing;
    }

    @Override
    public String pay(String instruction) {
        Duration delay = delays.poll();
        if (delay != null) {
            endpoint.advanceBy(delay);
        }
        payments++;
        standing.add("payment-" + payments);
        return "payment-" + payments;
    }

    @Override
    public void takeBack(String payment) {
        standing.remove(payment);
    }
}
