package dev.escapement.mock.wire;

import dev.escapement.mock.wire.JobWatch.Member;
import dev.escapement.mock.wire.JobWatch.Question;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The jobs whose end can be seen over the wire. */
final class JobTable {

    /**
     * Per job: the integration; what is looked at; status, good ends, bad ends; the result, after {@code =} the name it is wrapped in;
     * what stops it, {@code -} for nothing. A member in brackets is a list.
     */
    private static final String ROWS = """
            states:startExecution | describeExecution ExecutionArn=/ExecutionArn | /Status SUCCEEDED FAILED,TIMED_OUT,ABORTED | / | stopExecution ExecutionArn=/ExecutionArn Cause=!
            ecs:runTask | describeTasks Cluster=?/Cluster [Tasks]=/Tasks/0/TaskArn | /Tasks/0/LastStatus STOPPED - | /Tasks/0 | stopTask Cluster=?/Cluster Task=/Tasks/0/TaskArn Reason=!
            batch:submitJob | describeJobs [Jobs]=/JobId | /Jobs/0/Status SUCCEEDED FAILED | /Jobs/0 | terminateJob JobId=/JobId Reason=!
            glue:startJobRun | getJobRun JobName=?/JobName RunId=/JobRunId | /JobRun/JobRunState SUCCEEDED STOPPED,FAILED,TIMEOUT,ERROR,EXPIRED | /JobRun | batchStopJobRun JobName=?/JobName [JobRunIds]=/JobRunId
            codebuild:startBuild | batchGetBuilds [Ids]=/Build/Id | /Builds/0/BuildStatus SUCCEEDED FAILED,FAULT,TIMED_OUT,STOPPED | /Builds/0=Build | stopBuild Id=/Build/Id
            codebuild:startBuildBatch | batchGetBuildBatches [Ids]=/BuildBatch/Id | /BuildBatches/0/BuildBatchStatus SUCCEEDED FAILED,FAULT,TIMED_OUT,STOPPED | /BuildBatches/0=BuildBatch | stopBuildBatch Id=/BuildBatch/Id
            athena:startQueryExecution | getQueryExecution QueryExecutionId=/QueryExecutionId | /QueryExecution/Status/State SUCCEEDED FAILED,CANCELLED | / | stopQueryExecution QueryExecutionId=/QueryExecutionId
            sagemaker:createTrainingJob | describeTrainingJob TrainingJobName=?/TrainingJobName | /TrainingJobStatus Completed Failed,Stopped | / | stopTrainingJob TrainingJobName=?/TrainingJobName
            sagemaker:createTransformJob | describeTransformJob TransformJobName=?/TransformJobName | /TransformJobStatus Completed Failed,Stopped | / | stopTransformJob TransformJobName=?/TransformJobName
            sagemaker:createProcessingJob | describeProcessingJob ProcessingJobName=?/ProcessingJobName | /ProcessingJobStatus Completed Failed,Stopped | / | stopProcessingJob ProcessingJobName=?/ProcessingJobName
            sagemaker:createHyperParameterTuningJob | describeHyperParameterTuningJob HyperParameterTuningJobName=?/HyperParameterTuningJobName | /HyperParameterTuningJobStatus Completed Failed,Stopped | / | stopHyperParameterTuningJob HyperParameterTuningJobName=?/HyperParameterTuningJobName
            sagemaker:createLabelingJob | describeLabelingJob LabelingJobName=?/LabelingJobName | /LabelingJobStatus Completed Failed,Stopped | / | stopLabelingJob LabelingJobName=?/LabelingJobName
            databrew:startJobRun | describeJobRun Name=?/Name RunId=/RunId | /State SUCCEEDED FAILED,TIMEOUT,STOPPED | / | stopJobRun Name=?/Name RunId=/RunId
            mediaconvert:createJob | getJob Id=/Job/Id | /Job/Status COMPLETE ERROR,CANCELED | / | cancelJob Id=/Job/Id
            emr-containers:startJobRun | describeJobRun VirtualClusterId=?/VirtualClusterId Id=/Id | /JobRun/State COMPLETED FAILED,CANCELLED | / | cancelJobRun VirtualClusterId=?/VirtualClusterId Id=/Id
            emr-serverless:startJobRun | getJobRun ApplicationId=?/ApplicationId JobRunId=/JobRunId | /JobRun/State SUCCESS FAILED,CANCELLED | / | cancelJobRun ApplicationId=?/ApplicationId JobRunId=/JobRunId
            bedrock:createModelCustomizationJob | getModelCustomizationJob JobIdentifier=/JobArn | /Status Completed Failed,Stopped | / | stopModelCustomizationJob JobIdentifier=/JobArn
            """;

    private static final List<JobWatch> WATCHES =
            ROWS.lines().map(row -> read(row.split(" \\| "))).toList();

    private JobTable() {}

    /** How to watch the jobs of an integration; {@code null} when it is not known. */
    static @Nullable JobWatch find(String resource) {
        return WATCHES.stream()
                .filter(watch -> watch.resource().equals(resource))
                .findFirst()
                .orElse(null);
    }

    private static JobWatch read(String[] cells) {
        String[] ends = cells[2].split(" ");
        String[] result = cells[3].split("=");
        return new JobWatch(
                cells[0],
                question(cells[1]),
                ends[0],
                List.of(ends[1].split(",")),
                List.of(ends[2].split(",")),
                result[0].equals("/") ? "" : result[0],
                result.length == 2 ? result[1] : "",
                question(cells[4]));
    }

    private static Question question(String cell) {
        String[] words = cell.split(" ");
        return new Question(
                words[0], Arrays.stream(words).skip(1).map(JobTable::member).toList());
    }

    private static Member member(String word) {
        int equals = word.indexOf('=');
        boolean listed = word.startsWith("[");
        return new Member(
                word.substring(listed ? 1 : 0, listed ? equals - 1 : equals), word.substring(equals + 1), listed);
    }
}
