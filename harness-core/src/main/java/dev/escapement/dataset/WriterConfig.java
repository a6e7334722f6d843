package dev.escapement.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.dataset.ChildResult.Ending;
import java.util.ArrayList;
import java.util.List;

/** What a {@code WriterConfig} says of the form of the results (asl-reference 7.6). */
record WriterConfig(String transformation, boolean jsonLines) {

    /** Where the config says nothing, results that are written carry their executions, and results of a state do not. */
    static WriterConfig of(ResultRequest request) {
        String otherwise = request.resource() == null ? "COMPACT" : "NONE";
        return new WriterConfig(
                request.config().path("Transformation").asText(otherwise),
                request.config().path("OutputType").asText().equals("JSONL"));
    }

    /** What the result of a child becomes; of one that failed always the whole execution. */
    List<JsonNode> entries(ChildResult child) {
        if (!(child.ending() instanceof Ending.Succeeded succeeded) || transformation.equals("NONE")) {
            return List.of(ExecutionResult.of(child));
        }
        JsonNode output = succeeded.output();
        if (!transformation.equals("FLATTEN") || !output.isArray()) {
            return List.of(output);
        }
        List<JsonNode> elements = new ArrayList<>(output.size());
        output.forEach(elements::add);
        return elements;
    }
}
