package dev.escapement.mock.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.envelope.ResponseMetadata;
import dev.escapement.integration.Integration;
import dev.escapement.integration.Outside;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.mock.Machines;
import dev.escapement.mock.SampleCalls;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Jobs of services whose clients need not be here: what goes over the wire is seen just before it does. */
class RunningJobsTest {

    private static final Pace PACE = Pace.USUAL.withPolling(Duration.ofSeconds(30), 3);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "batch:submitJob | {\"JobName\":\"n\"} | {\"JobId\":\"j\"} | describeJobs {\"Jobs\":[\"j\"]} | {\"Jobs\":[{\"Status\":\"SUCCEEDED\"}]} | {\"Status\":\"SUCCEEDED\"}",
                "glue:startJobRun | {\"JobName\":\"n\"} | {\"JobRunId\":\"r\"} | getJobRun {\"JobName\":\"n\",\"RunId\":\"r\"} | {\"JobRun\":{\"JobRunState\":\"SUCCEEDED\"}} | {\"JobRunState\":\"SUCCEEDED\"}",
                "codebuild:startBuild | {\"ProjectName\":\"p\"} | {\"Build\":{\"Id\":\"b\"}} | batchGetBuilds {\"Ids\":[\"b\"]} | {\"Builds\":[{\"BuildStatus\":\"SUCCEEDED\"}]} | {\"Build\":{\"BuildStatus\":\"SUCCEEDED\"}}",
                "athena:startQueryExecution | {\"QueryString\":\"q\"} | {\"QueryExecutionId\":\"e\"} | getQueryExecution {\"QueryExecutionId\":\"e\"} | {\"QueryExecution\":{\"Status\":{\"State\":\"SUCCEEDED\"}}} | {\"QueryExecution\":{\"Status\":{\"State\":\"SUCCEEDED\"}}}",
                "ecs:runTask | {\"Cluster\":\"c\"} | {\"Failures\":[],\"Tasks\":[{\"TaskArn\":\"t\"}]} | describeTasks {\"Cluster\":\"c\",\"Tasks\":[\"t\"]} | {\"Tasks\":[{\"LastStatus\":\"STOPPED\",\"Containers\":[{\"ExitCode\":0}]}]} | {\"LastStatus\":\"STOPPED\",\"Containers\":[{\"ExitCode\":0}]}",
                "sagemaker:createTrainingJob | {\"TrainingJobName\":\"n\"} | {\"TrainingJobArn\":\"a\"} | describeTrainingJob {\"TrainingJobName\":\"n\"} | {\"TrainingJobStatus\":\"Completed\"} | {\"TrainingJobStatus\":\"Completed\"}",
                "mediaconvert:createJob | {} | {\"Job\":{\"Id\":\"m\"}} | getJob {\"Id\":\"m\"} | {\"Job\":{\"Status\":\"COMPLETE\"}} | {\"Job\":{\"Status\":\"COMPLETE\"}}"
            })
    void a_job_that_ends_well_is_the_result(
            String resource, String request, String response, String look, String report, String result) {
        Scripted service = new Scripted(response, report);

        Execution execution = Machines.run(service.asIntegration(), "arn:aws:states:::" + resource + ".sync", request);

        assertThat(execution.output()).hasToString(result);
        assertThat(service.asked.get(1)).isEqualTo(look);
        assertThat(Duration.between(execution.startedAt(), execution.stoppedAt()))
                .isEqualTo(Duration.ofSeconds(30));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "batch:submitJob | {\"JobId\":\"j\"} | {\"Jobs\":[{\"Status\":\"FAILED\"}]} | {\"Status\":\"FAILED\"}",
                "glue:startJobRun | {\"JobRunId\":\"r\"} | {\"JobRun\":{\"JobRunState\":\"TIMEOUT\"}} | {\"JobRunState\":\"TIMEOUT\"}",
                "codebuild:startBuild | {\"Build\":{\"Id\":\"b\"}} | {\"Builds\":[{\"BuildStatus\":\"FAULT\"}]} | {\"Build\":{\"BuildStatus\":\"FAULT\"}}",
                "athena:startQueryExecution | {\"QueryExecutionId\":\"e\"} | {\"QueryExecution\":{\"Status\":{\"State\":\"CANCELLED\"}}} | {\"QueryExecution\":{\"Status\":{\"State\":\"CANCELLED\"}}}",
                "ecs:runTask | {\"Tasks\":[{\"TaskArn\":\"t\"}]} | {\"Tasks\":[{\"LastStatus\":\"STOPPED\",\"Containers\":[{\"ExitCode\":0},{\"ExitCode\":137}]}]} | {\"LastStatus\":\"STOPPED\",\"Containers\":[{\"ExitCode\":0},{\"ExitCode\":137}]}"
            })
    void a_job_that_ends_badly_fails_the_task_with_its_description(
            String resource, String response, String report, String cause) {
        Execution execution = Machines.run(
                new Scripted(response, report).asIntegration(), "arn:aws:states:::" + resource + ".sync", "{}");

        assertThat(execution.error()).isEqualTo("States.TaskFailed");
        assertThat(execution.cause()).isEqualTo(cause);
    }

    @Test
    void a_job_is_looked_at_until_it_has_ended() {
        Scripted service = new Scripted(
                "{\"JobId\":\"j\"}",
                "{\"Jobs\":[{\"Status\":\"RUNNABLE\"}]}",
                "{\"Jobs\":[{\"Status\":\"RUNNING\"}]}",
                "{\"Jobs\":[{\"Status\":\"SUCCEEDED\"}]}");

        Execution execution = Machines.run(service.asIntegration(), "arn:aws:states:::batch:submitJob.sync", "{}");

        assertThat(Duration.between(execution.startedAt(), execution.stoppedAt()))
                .isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void a_job_that_never_ends_ends_the_test() {
        String running = "{\"Jobs\":[{\"Status\":\"RUNNING\"}]}";
        Scripted service = new Scripted("{\"JobId\":\"j\"}", running, running, running);

        assertThatThrownBy(() -> Machines.run(service.asIntegration(), "arn:aws:states:::batch:submitJob.sync", "{}"))
                .isInstanceOf(WireException.class)
                .hasMessage(
                        "The job of Work#1.1 has not ended after 3 looks; the last said 'RUNNING'. Let the server report "
                                + "SUCCEEDED, or allow more with Wire.polling(…).");
    }

    @Test
    void a_job_that_nobody_waits_for_is_stopped() {
        Scripted service = new Scripted("{\"JobId\":\"j\"}", "{}");
        String definition = Machines.task(
                "arn:aws:states:::batch:submitJob.sync",
                "\"TimeoutSeconds\": 20, \"Parameters\": {\"JobName\": \"n\"}");

        Execution execution = Machines.run(service.asIntegration(), definition);

        assertThat(execution.error()).isEqualTo("States.Timeout");
        assertThat(service.asked)
                .hasSize(2)
                .last()
                .isEqualTo("terminateJob {\"JobId\":\"j\",\"Reason\":\"The Task state in AWS Step Functions execution ["
                        + execution.arn() + "] which was managing this resource was aborted\"}");
    }

    @Test
    void a_batch_job_can_tell_who_started_it() {
        Scripted service = new Scripted("{\"JobId\":\"j\"}", "{\"Jobs\":[{\"Status\":\"SUCCEEDED\"}]}");

        Machines.run(
                service.asIntegration(),
                "arn:aws:states:::batch:submitJob.sync",
                "{\"ContainerOverrides\":{\"Environment\":[{\"Name\":\"A\",\"Value\":\"1\"}]}}");

        assertThat(service.asked.get(0))
                .isEqualTo("submitJob {\"ContainerOverrides\":{\"Environment\":[{\"Name\":\"A\",\"Value\":\"1\"},"
                        + "{\"Name\":\"MANAGED_BY_AWS\",\"Value\":\"STARTED_BY_STEP_FUNCTIONS\"}]}}");
    }

    @Test
    void tasks_that_could_not_be_placed_fail_the_task() {
        Scripted service = new Scripted("{\"Failures\":[{\"Reason\":\"RESOURCE:CPU\"}],\"Tasks\":[]}");

        Execution execution = Machines.run(service.asIntegration(), "arn:aws:states:::ecs:runTask.sync", "{}");

        assertThat(execution.error()).isEqualTo("AmazonECS.Unknown");
        assertThat(execution.cause()).contains("RESOURCE:CPU");
    }

    @Test
    void a_look_that_is_refused_fails_the_task() {
        Scripted service = new Scripted("{\"JobId\":\"j\"}");

        Execution execution = Machines.run(service.asIntegration(), "arn:aws:states:::batch:submitJob.sync", "{}");

        assertThat(execution.error()).isEqualTo("Batch.ClientException");
    }

    @Test
    void a_submission_that_is_refused_was_never_submitted() {
        Execution execution =
                Machines.run(new Scripted().asIntegration(), "arn:aws:states:::batch:submitJob.sync", "{}");

        assertThat(execution.error()).isEqualTo("Batch.ClientException");
        assertThat(execution.cause())
                .isEqualTo(
                        "no more (Service: AWSBatch; Status Code: 400; Error Code: ClientException; Request ID: r; Proxy: null)");
        assertThat(execution.history())
                .extracting(event -> event.type().toString())
                .contains("TaskSubmitFailed")
                .doesNotContain("TaskSubmitted");
    }

    @Test
    void a_job_whose_end_cannot_be_seen_says_so() {
        Scripted service = new Scripted("{}");

        assertThatThrownBy(() -> Machines.run(service.asIntegration(), "arn:aws:states:::eks:createCluster.sync", "{}"))
                .hasMessage(
                        "Work#1.1 waits for a job of eks:createCluster, and how that ends cannot be seen over the wire. "
                                + "Say who answers with Wire.otherwise(…).");
    }

    @Test
    void a_job_needs_a_simulation() {
        ServiceTasks services = new ServiceTasks(new Scripted("{\"JobId\":\"j\"}"), PACE, exchange -> {});
        TaskCall call = SampleCalls.of("arn:aws:states:::batch:submitJob.sync", "{}");

        assertThatThrownBy(() -> services.call(call, URI.create("http://localhost")))
                .hasMessageStartingWith("Work#1.1 waits for a job, which takes time: only a simulation has any.");
    }

    /** Answers in order, then refuses. */
    private static final class Scripted implements ApiCaller {

        private final Deque<String> answers;
        private final List<String> asked = new ArrayList<>();

        Scripted(String... answers) {
            this.answers = new ArrayDeque<>(List.of(answers));
        }

        @Override
        public ApiAnswer ask(ApiCall call) {
            asked.add(call.action() + " " + Json.write(call.parameters()));
            if (answers.isEmpty()) {
                return new ApiAnswer.Refused(
                        "Batch", "ClientException", true, "no more", "no more", 400, "ClientException", "r");
            }
            JsonNode body = Json.parse(answers.remove());
            return new ApiAnswer.Done(body, new ResponseMetadata(200, "r", new LinkedHashMap<>()));
        }

        Integration asIntegration() {
            ServiceTasks services = new ServiceTasks(this, PACE, exchange -> {});
            return new Integration() {
                @Override
                public TaskReply call(TaskCall call) {
                    return services.call(call, URI.create("http://localhost"));
                }

                @Override
                public void joins(Outside outside) {
                    services.joins(outside);
                }

                @Override
                public void abandoned(TaskCall call) {
                    services.abandoned(call);
                }
            };
        }
    }
}
