package dev.escapement.junit;

import dev.escapement.Execution;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions whose failure is the story of an execution. Not to be extended outside this package.
 *
 * @param <S> the assertions themselves
 * @param <A> what they are about
 */
@API(status = Status.EXPERIMENTAL)
public abstract class StoryAssert<S extends StoryAssert<S, A>, A> extends AbstractAssert<S, A> {

    private static final String NEXT_LINE = "\n    ";

    StoryAssert(@Nullable A actual, Class<?> self) {
        super(actual, self);
    }

    /** The execution that the assertions are about. */
    abstract Execution execution();

    /** An expectation about its end, whose story says enough. */
    S met(boolean met, String expectation) {
        if (!met) {
            throw failure("%s", execution().story().against(expectation));
        }
        return myself;
    }

    /** An expectation about something on its way. */
    S met(boolean met, String expectation, String fact) {
        if (!met) {
            throw failure("%s", execution().story().against(expectation, fact));
        }
        return myself;
    }

    /** An expectation that leaves nothing to say when it is met. */
    S none(List<String> differences, String expectation, String fact) {
        return met(differences.isEmpty(), expectation, fact + ":" + NEXT_LINE + String.join(NEXT_LINE, differences));
    }
}
