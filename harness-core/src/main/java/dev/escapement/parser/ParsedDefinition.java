package dev.escapement.parser;

import dev.escapement.definition.Definition;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * What became of a source: a definition, or everything that stands in its way.
 *
 * @param source what the source is called
 * @param definition the compiled definition; {@code null} when there are errors
 * @param problems all that was found, in the order of the service
 */
@API(status = Status.EXPERIMENTAL)
public record ParsedDefinition(String source, @Nullable Definition definition, List<DefinitionProblem> problems) {

    public ParsedDefinition {
        problems = List.copyOf(problems);
    }

    /**
     * The definition.
     *
     * @throws DefinitionException with all problems, if there are errors
     */
    public Definition orThrow() {
        if (definition == null) {
            throw new DefinitionException(source, problems);
        }
        return definition;
    }
}
