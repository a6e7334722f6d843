package dev.escapement.expression;

import com.dashjoin.jsonata.Jsonata;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A regular expression: to JSONata it is a function that finds the first match in a text. */
final class JsonataRegex extends Jsonata.JFunction {

    private final Pattern pattern;

    JsonataRegex(Pattern pattern) {
        super("regex", "<s:o>", Runnable.class, null, "run");
        this.pattern = pattern;
    }

    Pattern pattern() {
        return pattern;
    }

    @Override
    public int getNumberOfArgs() {
        return 1;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public @Nullable Object call(@Nullable Object input, List arguments) {
        Object text = arguments.isEmpty() ? null : arguments.get(0);
        if (!(text instanceof String string)) {
            return null;
        }
        JsonataMatch first = JsonataMatch.first(this, string, "regex", JsonataRun.current());
        return first == null ? null : first.answer();
    }
}
