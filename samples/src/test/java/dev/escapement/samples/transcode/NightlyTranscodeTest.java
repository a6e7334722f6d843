package dev.escapement.samples.transcode;

import static dev.escapement.junit.EscapementAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.MapRun;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.WorkflowType;
import dev.escapement.dataset.Buckets;
import dev.escapement.dataset.MemoryBuckets;
import dev.escapement.parser.DefinitionSource;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class NightlyTranscodeTest {

    private static final int VIDEOS = 60_000;
    private static final String PLACE = "dev/escapement/samples/transcode/";
    private static final String TONIGHT = "{\"prefix\": \"raw/\", \"preset\": \"720p\"}";

    private final MemoryBuckets results = Buckets.inMemory().bucket("results");

    @Test
    void the_fleet_never_sees_more_than_its_hands_can_hold() {
        TranscodingFleet fleet = new TranscodingFleet(VIDEOS, 0);

        Execution night = run("nightly-transcode.asl.json", fleet);

        MapRun run = night.mapRuns().get(0);
        assertThat(night).succeeded().tookAtMost(Duration.ofHours(2));
        assertThat(run.executionCounts().succeeded()).isEqualTo(3_000);
        assertThat(run.itemCounts().succeeded()).isEqualTo(VIDEOS);
        assertThat(fleet.mostRunning()).isEqualTo(TranscodingFleet.HANDS);
        assertThat(run.errors()).isEmpty();
    }

    @Test
    void the_publisher_finds_every_video_by_the_manifest() {
        TranscodingFleet fleet = new TranscodingFleet(VIDEOS, 0);

        run("nightly-transcode.asl.json", fleet);

        JsonNode manifest =
                results.json("results", fleet.published().path("Key").asText());
        JsonNode transcoded = results.json(
                "results", manifest.at("/ResultFiles/SUCCEEDED/0/Key").asText());
        assertThat(transcoded).hasSize(3_000);
        assertThat(transcoded.findValuesAsText("key")).hasSize(VIDEOS).doesNotHaveDuplicates();
    }

    @Test
    void one_video_in_a_hundred_may_be_corrupt_and_no_more() {
        assertThat(run("nightly-transcode.asl.json", new TranscodingFleet(VIDEOS, 30)))
                .succeeded();

        Execution night = run("nightly-transcode.asl.json", new TranscodingFleet(VIDEOS, 31));

        assertThat(night).failedWith("States.ExceedToleratedFailureThreshold");
        assertThat(night.mapRuns().get(0).outcomes()).containsEntry("Transcoder.Corrupt", 31L);
    }

    @Test
    void an_inline_map_cannot_even_hold_the_list() {
        Execution night = run("nightly-transcode-inline.asl.json", new TranscodingFleet(VIDEOS, 0));

        assertThatThrownBy(() -> assertThat(night).succeeded()).hasMessage("""
                nightly-transcode was expected to succeed, but failed 0.000 s after it started
                  in    ListVideos
                  with  States.DataLimitExceeded: The state/task 'aws-sdk:s3' returned a result with a size exceeding the\
                 maximum number of bytes service limit.
                  2  +0.000  TaskStateEntered  ListVideos   (States.DataLimitExceeded: no retrier and no catcher)
                  reproduce with seed 0""");
    }

    private Execution run(String definition, TranscodingFleet fleet) {
        StateMachine machine = StateMachine.read(
                DefinitionSource.ofResource(PLACE + definition, NightlyTranscodeTest.class.getClassLoader()),
                WorkflowType.STANDARD);
        return Simulation.builder()
                .answering(fleet)
                .buckets(
                        Buckets.together(Buckets.generated().objects("videos", VIDEOS, TranscodingFleet::key), results))
                .build()
                .start(machine.named("nightly-transcode"), TONIGHT)
                .runToEnd();
    }
}
