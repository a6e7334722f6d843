package dev.escapement.lint;

import dev.escapement.parser.Nearest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An error name in a retrier or catcher that never matches. */
final class ErrorNeverReported implements Lint {

    @Override
    public String code() {
        return "ERROR_NEVER_REPORTED";
    }

    @Override
    public String reason() {
        return "Names that begin with States. are the service's own, and some that the language knows are never reported.";
    }

    @Override
    public void look(Machine machine, Findings findings) {
        machine.sites()
                .forEach(site -> List.of("Retry", "Catch")
                        .forEach(field -> site.parts(field).forEach(handler -> look(handler, findings))));
    }

    private static void look(Site.Part handler, Findings findings) {
        List<String> errors = handler.errors();
        for (int i = 0; i < errors.size(); i++) {
            String trouble = trouble(errors.get(i));
            if (trouble != null) {
                findings.at(handler.error(i), trouble);
            }
        }
    }

    private static @Nullable String trouble(String error) {
        if (error.equals("States.Runtime")) {
            return "States.Runtime can never match: nothing retries or catches it";
        }
        if (ErrorNames.NEVER_MATCHED.contains(error)) {
            return error + " can never match: the service reports States.Runtime, or the error inside, instead";
        }
        boolean reserved = error.startsWith("States.") && !error.startsWith(ErrorNames.HTTP_STATUS);
        return reserved && !ErrorNames.REPORTED.contains(error)
                ? error + " can never match: the service has no such name"
                        + Nearest.suggestion(error, ErrorNames.REPORTED)
                : null;
    }
}
