package dev.escapement.mock.endpoint;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The socket: reads requests, hands them in one at a time, writes what comes back. The one class that has to do with threads, with real time and
 * with the machine's network: outside callers live there. Nothing of it reaches the simulation but the order in which requests arrive.
 */
final class HttpDoor implements AutoCloseable {

    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int READERS = 16;
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    /** Without it each answer waits 40 ms for an acknowledgement on a JDK 17 (measured); read once, when the server's class is loaded. */
    private static final String NO_DELAY = "sun.net.httpserver.nodelay";

    private final Reception reception;
    private final WireLimits limits;
    private final HostNames hosts;
    private final HttpServer server;
    private final ExecutorService readers;
    private final ScheduledExecutorService impatience;
    private final AtomicLong requests = new AtomicLong();

    private HttpDoor(Reception reception, WireLimits limits, HostNames hosts, HttpServer server) {
        this.reception = reception;
        this.limits = limits;
        this.hosts = hosts;
        this.server = server;
        this.readers = Executors.newFixedThreadPool(READERS, work -> daemon(work, "reader"));
        this.impatience = Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "impatience"));
    }

    /** Opens it on an address of this machine; port 0 is any that is free. */
    static HttpDoor open(Reception reception, WireLimits limits, @Nullable String address, HostNames hosts, int port) {
        try {
            InetAddress where = address == null ? InetAddress.getByAddress(LOOPBACK) : InetAddress.getAllByName(address)[0];
            HttpDoor door = new HttpDoor(reception, limits, hosts, serverAt(new InetSocketAddress(where, port)));
            door.server.setExecutor(door.readers);
            door.server.createContext("/", door::receive);
            door.server.start();
            return door;
        } catch (IOException trouble) {
            throw new UncheckedIOException(
                    "The endpoint cannot listen on " + (address == null ? "loopback" : address) + ", port " + port
                            + (port == 0 ? "" : " (is something else listening there?)") + ": " + trouble.getMessage(),
                    trouble);
        }
    }

    /** The setting is put back at once: nothing else in this JVM is to notice. */
    private static HttpServer serverAt(InetSocketAddress address) throws IOException {
        String before = System.setProperty(NO_DELAY, "true");
        try {
            return HttpServer.create(address, 0);
        } finally {
            if (before == null) {
                System.clearProperty(NO_DELAY);
            } else {
                System.setProperty(NO_DELAY, before);
            }
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    boolean isOnLoopback() {
        return server.getAddress().getAddress().isLoopbackAddress();
    }

    private void receive(HttpExchange exchange) throws IOException {
        ReceivedRequest request = ReceivedRequest.read(exchange, limits, hosts);
        Answer refusal = request.refusal();
        if (refusal != null) {
            write(exchange, refusal);
            return;
        }
        Arrival arrival = reception.receive(request.operation(), request.body());
        Answer known = arrival.reply().orTell(later -> writeAside(exchange, later));
        if (known != null) {
            write(exchange, known);
        } else {
            giveUpAfterAWhile(arrival);
        }
    }

    private void giveUpAfterAWhile(Arrival arrival) {
        ScheduledFuture<?> unused = impatience.schedule(
                () -> reception.givesUp(arrival), limits.pollPatience().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whoever has his turn in the simulation does not wait for somebody's socket. */
    private void writeAside(HttpExchange exchange, Answer answer) {
        try {
            readers.execute(() -> {
                try {
                    write(exchange, answer);
                } catch (IOException gone) {
                    exchange.close();
                }
            });
        } catch (RejectedExecutionException closed) {
            exchange.close();
        }
    }

    private void write(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.bytes();
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
        exchange.getResponseHeaders().set("x-amzn-RequestId", nextRequestId());
        exchange.sendResponseHeaders(answer.status(), body.length);
        try (OutputStream stream = exchange.getResponseBody()) {
            stream.write(body);
        }
    }

    private String nextRequestId() {
        return String.format(Locale.ROOT, "00000000-0000-4000-8000-%012x", requests.incrementAndGet());
    }

    private static Thread daemon(Runnable work, String role) {
        Thread thread = new Thread(work, "escapement-endpoint-" + role);
        thread.setDaemon(true);
        return thread;
    }

    /** Answers that are known still go out. */
    @Override
    public void close() {
        impatience.shutdownNow();
        readers.shutdown();
        try {
            boolean unused = readers.awaitTermination(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        server.stop(0);
        readers.shutdownNow();
    }
}
