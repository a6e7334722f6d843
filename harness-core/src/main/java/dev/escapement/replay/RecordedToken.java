package dev.escapement.replay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.integration.TaskCall;
import dev.escapement.json.Json;
import dev.escapement.json.JsonSyntaxException;
import org.jspecify.annotations.Nullable;

/** The token that was recorded where a call has another one. */
final class RecordedToken {

    private RecordedToken() {}

    static @Nullable String in(RecordedAttempt attempt, TaskCall call) {
        String token = call.taskToken();
        if (token == null) {
            return null;
        }
        String parameters = attempt.scheduled().text("parameters");
        try {
            return parameters == null || parameters.contains(token)
                    ? null
                    : find(call.parameters(), Json.parse(parameters), token);
        } catch (JsonSyntaxException cutOff) {
            return null;
        }
    }

    private static @Nullable String find(JsonNode mine, JsonNode recorded, String token) {
        if (mine.isTextual()) {
            return recorded.isTextual() ? replaced(mine.textValue(), recorded.textValue(), token) : null;
        }
        for (int i = 0; i < mine.size() && mine.isArray(); i++) {
            String found = find(mine.get(i), recorded.path(i), token);
            if (found != null) {
                return found;
            }
        }
        for (var member : mine.properties()) {
            String found = find(member.getValue(), recorded.path(member.getKey()), token);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** What stands in the recorded text where the token stands in the other. */
    private static @Nullable String replaced(String mine, String recorded, String token) {
        int start = mine.indexOf(token);
        int after = start < 0 ? 0 : mine.length() - start - token.length();
        boolean same = start >= 0
                && recorded.length() > start + after
                && recorded.startsWith(mine.substring(0, start))
                && recorded.endsWith(mine.substring(mine.length() - after));
        return same ? recorded.substring(start, recorded.length() - after) : null;
    }
}
