package dev.escapement.mock.wire;

import java.util.Locale;

/** How a service is called among the clients of the SDK, which is how {@code aws-sdk} resources call it. */
final class ClientNames {

    private ClientNames() {}

    static String of(String service) {
        String name = service.toLowerCase(Locale.ROOT);
        return switch (name.startsWith("aws-sdk:") ? name.substring("aws-sdk:".length()) : name) {
            case "states", "stepfunctions" -> "sfn";
            case "events" -> "eventbridge";
            case "elasticmapreduce" -> "emr";
            case "emr-containers" -> "emrcontainers";
            case "emr-serverless" -> "emrserverless";
            case "bedrock" -> "bedrock";
            default -> name.startsWith("aws-sdk:") ? name.substring("aws-sdk:".length()) : name;
        };
    }

    /** The package of its client below {@code software.amazon.awssdk.services}. */
    static String packageOf(String client) {
        return client.equals("dynamodbstreams") ? "dynamodb.streams" : client;
    }

    /** The artifact that brings its client. */
    static String artifactOf(String client) {
        return client.equals("dynamodbstreams") ? "dynamodb" : client;
    }
}
