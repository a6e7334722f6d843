package dev.escapement.operations;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, and where the next one begins.
 *
 * <p>A token names the last element that was shown, so that what is added meanwhile neither repeats nor hides anything.
 */
record Page<T>(List<T> elements, @Nullable String nextToken) {

    private static final Duration GOOD_FOR = Duration.ofHours(24);
    private static final String SEPARATOR = "\n";

    /**
     * The page that a request asks for.
     *
     * @param scope what is listed; a token of another list is refused
     * @param wanted which of the elements are shown
     * @param key what tells the elements apart
     */
    static <T> Page<T> of(
            Request request, Instant now, String scope, List<T> all, Predicate<T> wanted, Function<T, String> key) {
        int size = request.pageSize();
        List<T> shown = new ArrayList<>();
        for (T element : all.subList(start(request.optionalText("nextToken"), now, scope, all, key), all.size())) {
            if (wanted.test(element) && shown.size() == size) {
                return new Page<>(shown, token(now, scope, key.apply(shown.get(size - 1))));
            } else if (wanted.test(element)) {
                shown.add(element);
            }
        }
        return new Page<>(shown, null);
    }

    private static <T> int start(
            @Nullable String token, Instant now, String scope, List<T> all, Function<T, String> key) {
        if (token == null) {
            return 0;
        }
        String last = lastShown(token, now, scope);
        for (int i = 0; i < all.size(); i++) {
            if (key.apply(all.get(i)).equals(last)) {
                return i + 1;
            }
        }
        throw Refusals.invalidToken();
    }

    private static String token(Instant now, String scope, String last) {
        String text = now.getEpochSecond() + SEPARATOR + scope + SEPARATOR + last;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String lastShown(String token, Instant now, String scope) {
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split(SEPARATOR, -1);
            boolean known = parts.length == 3 && parts[1].equals(scope);
            if (known
                    && !now.isAfter(
                            Instant.ofEpochSecond(Long.parseLong(parts[0])).plus(GOOD_FOR))) {
                return parts[2];
            }
        } catch (IllegalArgumentException unreadable) {
            // Not one of ours.
        }
        throw Refusals.invalidToken();
    }

    /** As the service answers: the list under its name, and the token if there is more. */
    JsonNode toJson(String member, Function<T, JsonNode> view) {
        return Json.object(2)
                .put(member, Json.array(elements.stream().map(view).toList()))
                .putIfPresent("nextToken", nextToken)
                .build();
    }
}
