package dev.escapement.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.MapRun;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.dataset.Buckets;
import dev.escapement.dataset.ObjectStore;
import dev.escapement.engine.Limits;
import dev.escapement.integration.TaskReply;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A distributed Map over many items, to be run as a process of its own: {@code java -cp … dev.escapement.benchmarks.FanOut batched 100000}.
 *
 * <p>Whatever the items come to is counted, so that nothing is measured but what was done.
 *
 * @param children executions that the Map is to start
 */
record FanOut(StateMachine machine, String input, ObjectStore store, long children) {

    private static final TaskReply RESULT = Scenario.result();

    private static final Limits WIDE = Limits.OF_THE_SERVICE.withPayloadBytes(Integer.MAX_VALUE);

    private static final String TASK =
            "\"T\": {\"Type\": \"Task\", \"Resource\": \"arn:aws:lambda:us-east-1:123456789012:function:work\", \"End\": true}";

    /** Runs one kind of fan-out over so many items, and says what came of it. */
    public static void main(String[] arguments) {
        FanOut fanOut = named(arguments[0], Integer.parseInt(arguments[1]));
        Execution execution = fanOut.run();
        JsonNode output = execution.output();
        MapRun run = execution.mapRuns().get(0);
        System.out.println(execution.status() + ", " + run + ", "
                + run.itemCounts().succeeded() + " items, "
                + (output == null ? 0 : output.path("out").size()) + " results, live heap " + liveMegabytes(execution)
                + " MB");
    }

    /** By the name on the command line. */
    static FanOut named(String name, int items) {
        return switch (name) {
            case "batched" -> batched(items);
            case "unbatched" -> unbatched(items);
            case "passing" -> passing(items);
            default ->
                throw new IllegalArgumentException("batched, unbatched or passing were expected, not '" + name + "'");
        };
    }

    /** S10: batches of a hundred items of the state's own data, one Task for each. */
    static FanOut batched(int items) {
        return new FanOut(
                machine("\"ItemsPath\": \"$.items\", \"ItemBatcher\": {\"MaxItemsPerBatch\": 100},", 40, TASK),
                own(items),
                Buckets.inMemory(),
                (items + 99) / 100);
    }

    /** S10u: one Task for each item of the state's own data. */
    static FanOut unbatched(int items) {
        return new FanOut(machine("\"ItemsPath\": \"$.items\",", 40, TASK), own(items), Buckets.inMemory(), items);
    }

    /** A Pass for each line of an object, results written where nobody keeps them. */
    static FanOut passing(int items) {
        String reader =
                "\"ItemReader\": {\"Resource\": \"arn:aws:states:::s3:getObject\", \"ReaderConfig\": {\"InputType\":"
                        + " \"JSONL\"}, \"Parameters\": {\"Bucket\": \"in\", \"Key\": \"items.jsonl\"}},"
                        + "\"ResultWriter\": {\"Resource\": \"arn:aws:states:::s3:putObject\", \"Parameters\": {\"Bucket\": \"out\","
                        + " \"Prefix\": \"results\"}},";
        ObjectStore lines =
                Buckets.generated().lines("in", "items.jsonl", items, i -> "{\"id\": " + i + ", \"v\": " + i * 7 + "}");
        return new FanOut(
                machine(reader, 1_000, "\"T\": {\"Type\": \"Pass\", \"End\": true}"),
                "{}",
                Buckets.discardingWrites(lines),
                items);
    }

    Execution run() {
        Execution execution = Simulation.builder()
                .limits(WIDE)
                .answering(call -> RESULT)
                .buckets(store)
                .build()
                .start(machine, input)
                .runToEnd();
        long seen = execution.mapRuns().get(0).executionCounts().succeeded();
        if (seen != children) {
            throw new IllegalStateException(
                    "expected " + children + " children, saw " + seen + ": " + execution.cause());
        }
        return execution;
    }

    private static StateMachine machine(String fields, int concurrency, String state) {
        return StateMachine.parse(
                "{\"StartAt\": \"M\", \"States\": {\"M\": {\"Type\": \"Map\", \"ResultPath\": \"$.out\","
                        + " \"MaxConcurrency\": " + concurrency + ", " + fields + " \"End\": true, \"ItemProcessor\": {"
                        + "\"ProcessorConfig\": {\"Mode\": \"DISTRIBUTED\", \"ExecutionType\": \"STANDARD\"},"
                        + " \"StartAt\": \"T\", \"States\": {" + state + "}}}}}");
    }

    private static String own(int items) {
        return "{\"items\": ["
                + IntStream.range(0, items)
                        .mapToObj(i -> "{\"id\": " + i + ", \"v\": " + i * 7 + "}")
                        .collect(Collectors.joining(", "))
                + "]}";
    }

    /** What is left when garbage is gone, with the execution still at hand. */
    private static long liveMegabytes(@Nullable Execution execution) {
        System.gc();
        Runtime machine = Runtime.getRuntime();
        long live = (machine.totalMemory() - machine.freeMemory()) >> 20;
        return execution == null ? 0 : live;
    }
}
