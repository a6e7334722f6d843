package dev.escapement.parser;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How resources of a type are addressed.
 *
 * @param type the type in the template
 * @param nameProperty the property that names a resource; without it the logical id does
 * @param arn its ARN, with {@code *} for the name
 * @param ref what {@code Ref} gives
 */
record ResourceKind(String type, String nameProperty, String arn, Ref ref) {

    private static final List<ResourceKind> KINDS = List.of(
            regional("AWS::Lambda::Function", "FunctionName", "lambda", "function:*", Ref.NAME),
            regional("AWS::Serverless::Function", "FunctionName", "lambda", "function:*", Ref.NAME),
            regional("AWS::Lambda::Alias", "", "lambda", "function:*", Ref.ARN),
            regional("AWS::Lambda::Version", "", "lambda", "function:*", Ref.ARN),
            regional("AWS::SQS::Queue", "QueueName", "sqs", "*", Ref.QUEUE_URL),
            regional("AWS::SNS::Topic", "TopicName", "sns", "*", Ref.ARN),
            regional("AWS::DynamoDB::Table", "TableName", "dynamodb", "table/*", Ref.NAME),
            regional("AWS::DynamoDB::GlobalTable", "TableName", "dynamodb", "table/*", Ref.NAME),
            regional("AWS::Serverless::SimpleTable", "TableName", "dynamodb", "table/*", Ref.NAME),
            regional("AWS::StepFunctions::StateMachine", "StateMachineName", "states", "stateMachine:*", Ref.ARN),
            regional("AWS::Serverless::StateMachine", "Name", "states", "stateMachine:*", Ref.ARN),
            regional("AWS::StepFunctions::Activity", "Name", "states", "activity:*", Ref.ARN),
            regional("AWS::Events::EventBus", "Name", "events", "event-bus/*", Ref.NAME),
            regional("AWS::Events::Connection", "Name", "events", "connection/*", Ref.NAME),
            regional("AWS::ECS::Cluster", "ClusterName", "ecs", "cluster/*", Ref.NAME),
            regional("AWS::ECS::TaskDefinition", "Family", "ecs", "task-definition/*:1", Ref.ARN),
            regional("AWS::Batch::JobQueue", "JobQueueName", "batch", "job-queue/*", Ref.ARN),
            regional("AWS::Batch::JobDefinition", "JobDefinitionName", "batch", "job-definition/*:1", Ref.ARN),
            regional("AWS::Glue::Job", "Name", "glue", "job/*", Ref.NAME),
            regional("AWS::CodeBuild::Project", "Name", "codebuild", "project/*", Ref.NAME),
            regional("AWS::SecretsManager::Secret", "Name", "secretsmanager", "secret:*", Ref.ARN),
            regional("AWS::Kinesis::Stream", "Name", "kinesis", "stream/*", Ref.NAME),
            regional("AWS::SSM::Parameter", "Name", "ssm", "parameter/*", Ref.NAME),
            new ResourceKind("AWS::S3::Bucket", "BucketName", "arn:aws:s3:::*", Ref.NAME),
            new ResourceKind(
                    "AWS::IAM::Role", "RoleName", "arn:aws:iam::" + PseudoParameters.ACCOUNT + ":role/*", Ref.NAME));

    /** What {@code Ref} gives for a resource. */
    enum Ref {
        NAME,
        ARN,
        QUEUE_URL
    }

    private static ResourceKind regional(String type, String nameProperty, String service, String arn, Ref ref) {
        return new ResourceKind(type, nameProperty, PseudoParameters.arn(service, arn), ref);
    }

    /** What is known of the type, or else guessed from its name. */
    static ResourceKind of(String type) {
        return KINDS.stream().filter(kind -> kind.type.equals(type)).findFirst().orElseGet(() -> guess(type));
    }

    private static ResourceKind guess(String type) {
        String[] parts = type.split("::", 3);
        String service = parts.length < 3 ? "custom" : parts[1].toLowerCase(Locale.ROOT);
        String noun = parts[parts.length - 1];
        return regional(type, noun + "Name", service, noun.toLowerCase(Locale.ROOT) + "/*", Ref.NAME);
    }

    /** The ARN of the resource with the name. */
    String arnOf(String name) {
        return arn.replace("*", name);
    }

    /** What {@code Ref} gives for the resource with the name. */
    String reference(String name) {
        return switch (ref) {
            case ARN -> arnOf(name);
            case NAME -> name;
            case QUEUE_URL ->
                "https://sqs." + PseudoParameters.REGION + ".amazonaws.com/" + PseudoParameters.ACCOUNT + "/" + name;
        };
    }

    /** What {@code Fn::GetAtt} gives for the resource with the name; {@code null} if that is anybody's guess. */
    @Nullable String attribute(String name, String attribute) {
        if (attribute.equals("QueueUrl")) {
            return reference(name);
        }
        if (attribute.endsWith("StreamArn")) {
            return arnOf(name) + "/stream/2020-01-01T00:00:00.000";
        }
        if (attribute.endsWith("Arn")) {
            return arnOf(name);
        }
        return attribute.endsWith("Name") ? name : null;
    }
}
