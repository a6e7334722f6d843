package dev.escapement.mock.lambda;

import dev.escapement.integration.TaskCall;
import dev.escapement.services.NearestNames;
import java.util.Collection;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** A Task called what no handler answers: the test is wrong, and is told what was asked and what exists. */
@API(status = Status.EXPERIMENTAL)
public final class NoSuchHandlerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchHandlerException(TaskCall call, Collection<String> known) {
        super(textOf(call, known));
    }

    private static String textOf(TaskCall call, Collection<String> known) {
        @Nullable String name = FunctionName.calledBy(call);
        String asked = name == null
                ? "'" + call.resource().arn() + "', which is no function"
                : "the function '" + name + "', for which there is no handler" + NearestNames.hint(name, known);
        String exists = known.isEmpty()
                ? "There are no handlers"
                : "There are handlers for '" + String.join("', '", known) + "'";
        return call.site() + " calls " + asked + (asked.endsWith("?") ? " " : ". ") + exists
                + "; say who answers all other calls with Handlers.of(…).otherwise(…).";
    }
}
