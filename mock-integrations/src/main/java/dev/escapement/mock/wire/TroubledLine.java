package dev.escapement.mock.wire;

import dev.escapement.integration.LineTrouble;
import dev.escapement.integration.TaskReply;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A line to a server that can be cut: whatever arrives here goes on to the server, and what comes back goes on to the client, unless it
 * is to be troubled. The client is a real one and reports what it meets. Has threads of its own, as both ends of a line wait for each
 * other.
 */
final class TroubledLine implements AutoCloseable {

    private static final byte[] NO_HTTP = "\u0001\u0002 no HTTP at all \u0003\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int SOME_BYTES = 8_192;

    private final URI server;
    private final ServerSocket door;
    private final AtomicReference<LineTrouble.@Nullable Kind> present = new AtomicReference<>();

    private TroubledLine(URI server, ServerSocket door) {
        this.server = server;
        this.door = door;
    }

    /** A line to the server, with nothing the matter so far. */
    static TroubledLine to(URI server) {
        try {
            TroubledLine line = new TroubledLine(server, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            inBackground(line::accept);
            return line;
        } catch (IOException trouble) {
            throw new WireException("No line can be laid to " + server + ": " + trouble.getMessage(), trouble);
        }
    }

    /** Calls by an address where every answer meets the trouble until the call is over; for a server that is not there, the usual complaint. */
    TaskReply during(LineTrouble.Kind trouble, URI address, Function<URI, TaskReply> call) {
        requireServer();
        present.set(trouble);
        try {
            return call.apply(here(address));
        } finally {
            present.set(null);
        }
    }

    private void requireServer() {
        try {
            connected().close();
        } catch (IOException missing) {
            Unreachable.refuse(missing, server);
            throw new WireException("No line can be laid to " + server + ": " + missing.getMessage(), missing);
        }
    }

    private URI here(URI address) {
        String origin = Addresses.originOf(address.toString());
        URI here = Addresses.uri(server.getScheme() + "://localhost:" + door.getLocalPort());
        return Addresses.moved(address.toString(), origin, here);
    }

    private Socket connected() throws IOException {
        int usual = server.getScheme().equals("https") ? 443 : 80;
        return new Socket(server.getHost(), server.getPort() < 0 ? usual : server.getPort());
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                inBackground(() -> relay(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void relay(Socket client) {
        try (client;
                Socket upstream = connected()) {
            InputStream asked = client.getInputStream();
            OutputStream passedOn = upstream.getOutputStream();
            inBackground(() -> copyUntilItEnds(asked, passedOn));
            answer(client, upstream.getInputStream());
        } catch (IOException ended) {
            // Either side may leave; the other one sees it.
        }
    }

    /** The first bytes that come back tell that the server has done what it was asked for. */
    private void answer(Socket client, InputStream answered) throws IOException {
        byte[] bytes = new byte[SOME_BYTES];
        for (int read = answered.read(bytes); read >= 0; read = answered.read(bytes)) {
            LineTrouble.Kind trouble = present.get();
            if (trouble != null) {
                bringAbout(trouble, client);
                return;
            }
            client.getOutputStream().write(bytes, 0, read);
        }
    }

    private static void bringAbout(LineTrouble.Kind trouble, Socket client) throws IOException {
        if (trouble == LineTrouble.Kind.RESET) {
            client.setSoLinger(true, 0);
        } else if (trouble == LineTrouble.Kind.GARBLED) {
            client.getOutputStream().write(NO_HTTP);
            client.getOutputStream().flush();
        }
    }

    private static void copyUntilItEnds(InputStream from, OutputStream to) {
        try {
            from.transferTo(to);
        } catch (IOException ended) {
            // Either side may leave; the other one sees it.
        }
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "troubled-line");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException trouble) {
            // It is closed all the same.
        }
    }
}
