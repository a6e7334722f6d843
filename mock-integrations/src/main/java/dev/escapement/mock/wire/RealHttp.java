package dev.escapement.mock.wire;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Plain HTTP through the JDK. The one class that has to do with real time and with the JDK's threads: a server may start to answer and never
 * end, and only a deadline for the whole exchange tells.
 */
final class RealHttp implements AutoCloseable {

    private final Pace pace;
    private @Nullable HttpClient client;

    RealHttp(Pace pace) {
        this.pace = pace;
    }

    HttpExchange.Answer send(HttpExchange.Request request) {
        CompletableFuture<HttpResponse<String>> answer = client().sendAsync(toJdk(request), BodyHandlers.ofString());
        try {
            HttpResponse<String> response = answer.orTimeout(pace.patience().toMillis(), TimeUnit.MILLISECONDS)
                    .join();
            return new HttpExchange.Answer(
                    response.statusCode(), response.headers().map(), response.body());
        } catch (CompletionException failed) {
            return broken(failed, request.address());
        }
    }

    private HttpExchange.Answer broken(CompletionException failed, URI address) {
        if (failed.getCause() instanceof TimeoutException) {
            return HttpExchange.Answer.broken(pace.exhausted());
        }
        Unreachable.refuse(failed, address);
        if (failed.getCause() instanceof IOException broken) {
            return HttpExchange.Answer.broken("Unable to execute HTTP request: " + broken.getMessage());
        }
        throw failed;
    }

    private HttpClient client() {
        HttpClient current = client;
        if (current == null) {
            current = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
            client = current;
        }
        return current;
    }

    private static HttpRequest toJdk(HttpExchange.Request request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.address())
                .method(
                        request.method(),
                        request.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(request.body()));
        try {
            request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        } catch (IllegalArgumentException forbidden) {
            throw new WireException("A header cannot be sent: " + forbidden.getMessage(), forbidden);
        }
        return builder.build();
    }

    /** The JDK's client closes itself once nobody refers to it. */
    @Override
    public void close() {
        client = null;
    }
}
