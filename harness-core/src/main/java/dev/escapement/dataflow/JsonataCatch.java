package dev.escapement.dataflow;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.expression.Bindings;
import dev.escapement.expression.Expression;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** The way out through a catcher of a JSONata state: its {@code Output}, or else the error output itself. */
@API(status = Status.EXPERIMENTAL)
public final class JsonataCatch implements CatchFlow {

    private final @Nullable Expression output;
    private final Assignments assign;

    /** Leaves with the output, or the error output when it is {@code null}, and assigns the variables. */
    public JsonataCatch(@Nullable Expression output, Map<String, Expression> assign) {
        this.output = output;
        this.assign = new Assignments(Collections.unmodifiableMap(new LinkedHashMap<>(assign)));
    }

    @Override
    public Departure afterCatch(Bindings raw, JsonNode errorOutput, Inspection inspection) {
        Bindings seen = raw.withErrorOutput(errorOutput);
        Map<String, JsonNode> assigned = assign.evaluate(seen);
        return new Departure(output == null ? errorOutput : output.evaluate(seen), assigned);
    }
}
