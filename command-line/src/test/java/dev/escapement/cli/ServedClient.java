package dev.escapement.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who asks the endpoint for its machines, and ends it. */
final class ServedClient implements Runnable {

    private static final Pattern ADDRESS = Pattern.compile("listens on (\\S+)");

    private Supplier<String> printed = () -> "";
    private String answer = "";

    /** Reads what was printed so far through this. */
    void watches(Supplier<String> output) {
        printed = output;
    }

    String answer() {
        return answer;
    }

    @Override
    public void run() {
        try {
            answer = listMachines();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private String listMachines() throws IOException {
        Matcher address = ADDRESS.matcher(printed.get());
        if (!address.find()) {
            throw new IOException("Nobody said where to call: " + printed.get());
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(address.group(1)))
                .header("X-Amz-Target", "AWSStepFunctions.ListStateMachines")
                .header("Content-Type", "application/x-amz-json-1.0")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }
}
