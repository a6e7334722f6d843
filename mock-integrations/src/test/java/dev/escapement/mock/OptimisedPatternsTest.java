package dev.escapement.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.Execution;
import dev.escapement.ExecutionStatus;
import dev.escapement.history.HistoryEvent;
import dev.escapement.history.HistoryEventType;
import dev.escapement.services.ContractFinding;
import dev.escapement.services.ServiceCatalog;
import dev.escapement.services.TaskContract;
import dev.escapement.services.TaskResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OptimisedPatternsTest {

    /** Services, their actions, and how a Task may wait for each, as documented. */
    private static final String DOCUMENTED = """
            lambda: invoke rr token
            states: startExecution rr sync sync2 token
            dynamodb: getItem rr, putItem rr, updateItem rr, deleteItem rr
            sqs: sendMessage rr token
            sns: publish rr token
            events: putEvents rr token
            ecs: runTask rr sync token
            batch: submitJob rr sync
            glue: startJobRun rr sync
            sagemaker: createTrainingJob rr sync, createTransformJob rr sync, createHyperParameterTuningJob rr sync, \
            createLabelingJob rr sync, createProcessingJob rr sync, createModel rr, createEndpoint rr, \
            createEndpointConfig rr, updateEndpoint rr
            athena: startQueryExecution rr sync, stopQueryExecution rr, getQueryExecution rr, getQueryResults rr
            elasticmapreduce: createCluster rr sync, terminateCluster rr sync, addStep rr sync, cancelStep rr, \
            setClusterTerminationProtection rr, modifyInstanceFleetByName rr, modifyInstanceGroupByName rr
            emr-containers: createVirtualCluster rr, deleteVirtualCluster rr sync, startJobRun rr sync
            emr-serverless: createApplication rr sync, startApplication rr sync, stopApplication rr sync, \
            deleteApplication rr sync, startJobRun rr sync, cancelJobRun rr sync
            codebuild: startBuild rr sync, stopBuild rr, batchDeleteBuilds rr, batchGetReports rr, \
            startBuildBatch rr sync, stopBuildBatch rr, retryBuildBatch rr sync, deleteBuildBatch rr
            databrew: startJobRun rr sync
            eks: createCluster rr sync, deleteCluster rr sync, createNodegroup rr sync, deleteNodegroup rr sync, \
            createFargateProfile rr sync, deleteFargateProfile rr sync, call rr token, runJob rr sync token
            apigateway: invoke rr token
            http: invoke rr
            bedrock: invokeModel rr token, createModelCustomizationJob rr sync
            mediaconvert: createJob rr sync
            aws-sdk:s3: headObject rr token
            """;

    @ParameterizedTest
    @MethodSource("everyCall")
    void every_call_can_be_answered_in_every_way_a_task_may_wait_for_it(String resource) {
        TaskResource parsed = Objects.requireNonNull(TaskResource.parse(resource));
        Script script = Script.create().resource(resource).returns("{\"Answer\": 42}");

        Execution execution = TestMachines.run(TestMachines.task("Work", resource, ""), "{}", script);

        assertThat(execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(execution.output().findValue("Answer").intValue()).isEqualTo(42);
        assertThat(execution.history())
                .extracting(HistoryEvent::type)
                .satisfies(types -> assertThat(types.contains(HistoryEventType.TASK_SUBMITTED))
                        .isEqualTo(parsed.pattern().submits()));
    }

    @ParameterizedTest
    @MethodSource("everyCall")
    void every_call_can_be_left_to_the_service_fail_or_be_refused(String resource) {
        List<ExecutionStatus> ends = new ArrayList<>();

        for (Script script : List.of(
                Script.create().state("Work").succeeds(),
                Script.create().state("Work").fails("Broken", "a crack"),
                Script.create().state("Work").throttles())) {
            ends.add(TestMachines.run(TestMachines.task("Work", resource, ""), "{}", script)
                    .status());
        }

        assertThat(ends).containsExactly(ExecutionStatus.SUCCEEDED, ExecutionStatus.FAILED, ExecutionStatus.FAILED);
    }

    @ParameterizedTest
    @MethodSource("everyCall")
    void every_call_that_is_documented_is_known(String resource) {
        ContractFinding finding =
                TaskContract.find(Objects.requireNonNull(TaskResource.parse(resource)), ServiceCatalog.empty());

        assertThat(finding.refused()).as(finding.describe()).isFalse();
    }

    private static Stream<String> everyCall() {
        return DOCUMENTED.lines().flatMap(line -> {
            int colon = line.indexOf(": ");
            return Stream.of(line.substring(colon + 2).split(", "))
                    .flatMap(action -> resources(line.substring(0, colon), action.split(" ")));
        });
    }

    private static Stream<String> resources(String service, String[] words) {
        return Stream.of(words)
                .skip(1)
                .map(way -> "arn:aws:states:::" + service + ":" + words[0]
                        + switch (way) {
                            case "sync" -> ".sync";
                            case "sync2" -> ".sync:2";
                            case "token" -> ".waitForTaskToken";
                            default -> "";
                        });
    }
}
