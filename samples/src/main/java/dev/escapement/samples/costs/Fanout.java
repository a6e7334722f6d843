package dev.escapement.samples.costs;

import dev.escapement.Execution;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.dataset.Buckets;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.reading.CostComparison;
import java.time.Duration;
import java.util.Locale;

/**
 * A distributed Map over the objects of a bucket.
 *
 * @param objects how many
 * @param batch how many of them a child takes
 */
record Fanout(int objects, int batch) {

    /** What its children cost as Standard and as Express workflows; they run once, as either. */
    CostComparison children() {
        Execution execution = Simulation.builder()
                .answering(call -> TaskReply.success(Json.emptyObject()).after(Duration.ofMillis(250L * batch)))
                .buckets(Buckets.generated()
                        .objects("videos", objects, index -> String.format(Locale.ROOT, "raw/%06d", index)))
                .build()
                .start(StateMachine.parse(definition()), "{}")
                .runToEnd();
        return execution.mapRuns().get(0).costComparison();
    }

    private String definition() {
        return """
                {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true,
                  "ItemReader": {"Resource": "arn:aws:states:::s3:listObjectsV2", "Parameters": {"Bucket": "videos"}},
                  "ItemBatcher": {"MaxItemsPerBatch": %d},
                  "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS"},
                    "StartAt": "Look", "States": {
                      "Look": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:look",
                        "ResultPath": null, "Next": "Tell"},
                      "Tell": {"Type": "Pass", "Result": {}, "End": true}}},
                  "ResultSelector": {}}}}
                """.formatted(batch);
    }
}
