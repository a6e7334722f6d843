package dev.escapement.parser;

import dev.escapement.definition.State;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * What became of the source of a single state.
 *
 * @param source what the source is called
 * @param state the compiled state; {@code null} when there are errors
 * @param problems all that was found, in the order of the service
 */
@API(status = Status.EXPERIMENTAL)
public record ParsedState(String source, @Nullable State state, List<DefinitionProblem> problems) {

    public ParsedState {
        problems = List.copyOf(problems);
    }

    /**
     * The state.
     *
     * @throws DefinitionException with all problems, if there are errors
     */
    public State orThrow() {
        if (state == null) {
            throw new DefinitionException(source, problems);
        }
        return state;
    }
}
