package dev.escapement.dataflow;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.expression.Bindings;
import dev.escapement.expression.Expression;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The way out through a catcher of a JSONPath state; the state's own output fields have no say (asl-reference 2.2). */
@API(status = Status.EXPERIMENTAL)
public final class JsonPathCatch implements CatchFlow {

    private final ResultPlacement resultPath;
    private final Assignments assign;

    /** Places the error output by the catcher's {@code ResultPath} and assigns its variables. */
    public JsonPathCatch(ResultPlacement resultPath, Map<String, Expression> assign) {
        this.resultPath = resultPath;
        this.assign = new Assignments(Collections.unmodifiableMap(new LinkedHashMap<>(assign)));
    }

    @Override
    public Departure afterCatch(Bindings raw, JsonNode errorOutput, Inspection inspection) {
        Map<String, JsonNode> assigned = assign.evaluate(raw.withInput(errorOutput));
        return new Departure(resultPath.place(raw.input(), errorOutput), assigned);
    }
}
