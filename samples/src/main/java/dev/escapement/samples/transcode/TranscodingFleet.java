package dev.escapement.samples.transcode;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.integration.Integration;
import dev.escapement.integration.Outside;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import java.time.Duration;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What stands behind the workflow: a fleet that throttles when it has its hands full, a list of videos, and a publisher. */
final class TranscodingFleet implements Integration {

    static final int HANDS = 400;

    private final int videos;
    private final int corruptBatches;
    private @Nullable Outside outside;
    private int running;
    private int mostRunning;
    private @Nullable JsonNode published;

    /** A fleet for so many videos; the first so many batches hold a video that nobody can read. */
    TranscodingFleet(int videos, int corruptBatches) {
        this.videos = videos;
        this.corruptBatches = corruptBatches;
    }

    /** The most jobs that ever ran at a time. */
    int mostRunning() {
        return mostRunning;
    }

    /** What the publisher was told. */
    @Nullable JsonNode published() {
        return published;
    }

    @Override
    public void joins(Outside simulation) {
        outside = simulation;
    }

    @Override
    public TaskReply call(TaskCall call) {
        return switch (call.resource().action()) {
            case "transcode" -> transcode(call.parameters());
            case "publish" -> publish(call.parameters());
            case "listObjectsV2" -> TaskReply.success(list());
            default ->
                throw new IllegalArgumentException(
                        "Nobody has " + call.resource().arn());
        };
    }

    private TaskReply transcode(JsonNode batch) {
        if (running == HANDS || outside == null) {
            return TaskReply.failure("Fleet.Throttled", "all " + HANDS + " hands are full");
        }
        running++;
        mostRunning = Math.max(mostRunning, running);
        Duration time = Duration.ofSeconds(40 + outside.chance(first(batch)).between(0, 60));
        outside.after(time, () -> running--);
        return number(batch) / 20 < corruptBatches
                ? TaskReply.failure("Transcoder.Corrupt", first(batch)).after(time)
                : TaskReply.success(batch.path("Items")).after(time);
    }

    private TaskReply publish(JsonNode parameters) {
        published = parameters.path("manifest");
        return TaskReply.success(Json.bool(true));
    }

    /** As much as an inline Map would have to hold. */
    private JsonNode list() {
        return Json.object()
                .put(
                        "Contents",
                        Json.array(IntStream.range(0, videos)
                                .mapToObj(i -> Json.object().put("Key", key(i)).build())
                                .toList()))
                .build();
    }

    static String key(long number) {
        return "raw/%06d.mov".formatted(number);
    }

    private static String first(JsonNode batch) {
        return batch.at("/Items/0/key").asText();
    }

    private static int number(JsonNode batch) {
        return Integer.parseInt(first(batch).replaceAll("\\D", ""));
    }
}
