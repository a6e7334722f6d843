package dev.escapement.mock.wire;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What an EventBridge connection adds to every request of the HTTP Tasks that name it.
 *
 * <pre>{@code
 * wire.connection("arn:aws:events:us-east-1:123456789012:connection/Shop/1a2b", Connection.apiKey("x-api-key", "secret"));
 * }</pre>
 *
 * <p>Where a Task says the same header or parameter itself, the connection wins. Not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public final class Connection {

    private final Map<String, String> headers;
    private final Map<String, String> query;
    private final Map<String, String> body;

    private Connection(Map<String, String> headers, Map<String, String> query, Map<String, String> body) {
        this.headers = headers;
        this.query = query;
        this.body = body;
    }

    /** Adds a user name and a password. */
    public static Connection basic(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return none().header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    /** Adds a key in a header. */
    public static Connection apiKey(String header, String key) {
        return none().header(header, key);
    }

    /** Adds a token, as if OAuth had given it. */
    public static Connection oauth(String accessToken) {
        return none().header("Authorization", "Bearer " + accessToken);
    }

    /** Adds nothing. */
    public static Connection none() {
        return new Connection(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    /** The same, with one more header. */
    public Connection header(String name, String value) {
        return new Connection(with(headers, name, value), query, body);
    }

    /** The same, with one more query parameter. */
    public Connection queryParameter(String name, String value) {
        return new Connection(headers, with(query, name, value), body);
    }

    /** The same, with one more member of the body. */
    public Connection bodyMember(String name, String value) {
        return new Connection(headers, query, with(body, name, value));
    }

    Map<String, String> headers() {
        return headers;
    }

    Map<String, String> query() {
        return query;
    }

    Map<String, String> body() {
        return body;
    }

    private static Map<String, String> with(Map<String, String> old, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(old);
        more.put(name, value);
        return more;
    }
}
