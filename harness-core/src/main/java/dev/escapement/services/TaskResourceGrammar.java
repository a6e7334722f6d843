package dev.escapement.services;

import dev.escapement.services.TaskResource.Kind;
import dev.escapement.services.TaskResource.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The four grammars of a Task's {@code Resource} (asl-reference 6.1). */
final class TaskResourceGrammar {

    private static final List<Pattern> LONGEST_SUFFIX_FIRST =
            List.of(Pattern.WAIT_FOR_TASK_TOKEN, Pattern.SYNC_2, Pattern.SYNC);

    private TaskResourceGrammar() {}

    static @Nullable TaskResource parse(String arn) {
        String[] parts = arn.split(":", 6);
        if (parts.length < 6 || !parts[0].equals("arn") || !parts[1].startsWith("aws")) {
            return null;
        }
        String rest = parts[5];
        if (parts[2].equals("lambda")) {
            return named(arn, rest, "function:", Kind.FUNCTION, "lambda");
        }
        if (!parts[2].equals("states")) {
            return null;
        }
        if (rest.startsWith("activity:")) {
            return named(arn, rest, "activity:", Kind.ACTIVITY, "activity");
        }
        return rest.startsWith("aws-sdk:")
                ? integration(arn, rest.substring("aws-sdk:".length()), Kind.SDK)
                : integration(arn, rest, Kind.SERVICE);
    }

    private static @Nullable TaskResource named(String arn, String rest, String prefix, Kind kind, String service) {
        if (!rest.startsWith(prefix) || rest.length() == prefix.length()) {
            return null;
        }
        return new TaskResource(arn, kind, service, rest.substring(prefix.length()), Pattern.REQUEST_RESPONSE);
    }

    private static @Nullable TaskResource integration(String arn, String rest, Kind kind) {
        int colon = rest.indexOf(':');
        if (colon <= 0) {
            return null;
        }
        String call = rest.substring(colon + 1);
        Pattern pattern = patternOf(call);
        String action = call.substring(0, call.length() - pattern.suffix().length());
        boolean wellFormed = !action.isEmpty() && action.indexOf(':') < 0 && action.indexOf('.') < 0;
        return wellFormed ? new TaskResource(arn, kind, rest.substring(0, colon), action, pattern) : null;
    }

    private static Pattern patternOf(String call) {
        return LONGEST_SUFFIX_FIRST.stream()
                .filter(pattern -> call.endsWith(pattern.suffix()))
                .findFirst()
                .orElse(Pattern.REQUEST_RESPONSE);
    }
}
