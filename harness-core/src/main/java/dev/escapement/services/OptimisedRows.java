package dev.escapement.services;

/** Every optimised integration there is (asl-reference 5.6, 6.2, 6.4, 6.5). */
final class OptimisedRows {

    /**
     * First a service: its name, the name of its {@code aws-sdk} twin, the name of errors that its model does not have.
     * Then, indented, its actions: name, patterns, and what is special:
     *
     * <ul>
     *   <li>{@code api=}: the action behind it where that is another one; {@code none} calls no service, {@code ~} has
     *       parameters of its own, {@code ~~} also answers of its own.
     *   <li>{@code job=}: the call that reports the job; after {@code >} the part of its answer that is the result, after
     *       {@code =} the name it is wrapped under.
     *   <li>{@code json=}: the member that holds any JSON.
     * </ul>
     *
     * <p>The error names of elasticmapreduce, emr-containers, emr-serverless, codebuild, databrew, bedrock and mediaconvert
     * are assumed by analogy.
     */
    static final String TEXT = """
            lambda lambda Lambda.AWSLambdaException
              invoke rr,token json=Payload
            states sfn StepFunctions.AWSStepFunctionsException
              startExecution rr,sync,sync2,token job=describeExecution json=Input
            dynamodb dynamodb DynamoDB.AmazonDynamoDBException
              getItem rr
              putItem rr
              updateItem rr
              deleteItem rr
            sqs sqs SQS.AmazonSQSException
              sendMessage rr,token json=MessageBody
            sns sns SNS.AmazonSNSException
              publish rr,token json=Message
            events eventbridge EventBridge.AmazonEventBridgeException
              putEvents rr,token json=Entries.Detail
            ecs ecs ECS.AmazonECSException
              runTask rr,sync,token job=describeTasks>Tasks
            batch batch Batch.AWSBatchException
              submitJob rr,sync job=describeJobs>Jobs
            glue glue Glue.AWSGlueException
              startJobRun rr,sync job=getJobRun>JobRun
            sagemaker sagemaker SageMaker.AmazonSageMakerException
              createTrainingJob rr,sync job=describeTrainingJob
              createTransformJob rr,sync job=describeTransformJob
              createHyperParameterTuningJob rr,sync job=describeHyperParameterTuningJob
              createLabelingJob rr,sync job=describeLabelingJob
              createProcessingJob rr,sync job=describeProcessingJob
              createModel rr
              createEndpoint rr
              createEndpointConfig rr
              updateEndpoint rr
            athena athena Athena.AmazonAthenaException
              startQueryExecution rr,sync job=getQueryExecution
              stopQueryExecution rr
              getQueryExecution rr
              getQueryResults rr
            elasticmapreduce emr ElasticMapReduce.AmazonElasticMapReduceException
              createCluster rr,sync api=runJobFlow~~ job=describeCluster
              terminateCluster rr,sync api=terminateJobFlows~~ job=describeCluster
              addStep rr,sync api=addJobFlowSteps~~ job=describeStep
              cancelStep rr api=cancelSteps~~
              setClusterTerminationProtection rr api=setTerminationProtection~~
              modifyInstanceFleetByName rr api=modifyInstanceFleet~~
              modifyInstanceGroupByName rr api=modifyInstanceGroups~~
            emr-containers emrcontainers EMRContainers.AmazonEMRContainersException
              createVirtualCluster rr
              deleteVirtualCluster rr,sync job=describeVirtualCluster
              startJobRun rr,sync job=describeJobRun
            emr-serverless emrserverless EMRServerless.AWSEMRServerlessException
              createApplication rr,sync job=getApplication
              startApplication rr,sync job=getApplication
              stopApplication rr,sync job=getApplication
              deleteApplication rr,sync job=getApplication
              startJobRun rr,sync job=getJobRun
              cancelJobRun rr,sync job=getJobRun
            codebuild codebuild CodeBuild.AWSCodeBuildException
              startBuild rr,sync job=batchGetBuilds>Builds=Build
              stopBuild rr
              batchDeleteBuilds rr
              batchGetReports rr
              startBuildBatch rr,sync job=batchGetBuildBatches>BuildBatches=BuildBatch
              stopBuildBatch rr
              retryBuildBatch rr,sync job=batchGetBuildBatches>BuildBatches=BuildBatch
              deleteBuildBatch rr
            databrew databrew GlueDataBrew.AWSGlueDataBrewException
              startJobRun rr,sync job=describeJobRun
            eks eks EKS.AmazonEKSException
              createCluster rr,sync job=describeCluster
              deleteCluster rr,sync job=describeCluster
              createNodegroup rr,sync job=describeNodegroup
              deleteNodegroup rr,sync job=describeNodegroup
              createFargateProfile rr,sync job=describeFargateProfile
              deleteFargateProfile rr,sync job=describeFargateProfile
              call rr,token api=none
              runJob rr,sync,token api=none
            apigateway apigateway ApiGateway.AmazonApiGatewayException
              invoke rr,token api=none
            http - States.TaskFailed
              invoke rr api=none
            bedrock bedrock Bedrock.AmazonBedrockException
              invokeModel rr,token api=bedrockruntime:invokeModel~ json=Body
              createModelCustomizationJob rr,sync job=getModelCustomizationJob
            mediaconvert mediaconvert MediaConvert.AWSMediaConvertException
              createJob rr,sync job=getJob
            """;

    private OptimisedRows() {}
}
