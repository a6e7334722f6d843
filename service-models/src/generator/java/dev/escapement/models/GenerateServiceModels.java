package dev.escapement.models;

import dev.escapement.models.DraftService.DraftError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Writes the archive anew from the published models and the classes of the SDK. See the module's README. */
public final class GenerateServiceModels {

    private static final int LARGEST_ARCHIVE = 1_500_000;

    /** The published models are frozen; the services that workflows call most are brought up to date. */
    private static final Map<String, Class<?>> NEWER = Map.of(
            "dynamodb", DynamoDbClient.class,
            "eventbridge", EventBridgeClient.class,
            "lambda", LambdaClient.class,
            "sfn", SfnClient.class,
            "sns", SnsClient.class,
            "sqs", SqsClient.class);

    private GenerateServiceModels() {}

    /**
     * Runs the generator.
     *
     * @param arguments the jar of published models, the archive to write, what to call the source
     */
    public static void main(String[] arguments) throws IOException {
        List<DraftService> services = services(Path.of(arguments[0]));
        byte[] archive = ArchiveWriter.write(arguments[2], services);
        if (archive.length > LARGEST_ARCHIVE) {
            throw new IllegalStateException(
                    "the archive has " + archive.length + " bytes, more than the " + LARGEST_ARCHIVE + " agreed upon");
        }
        Files.write(Path.of(arguments[1]), archive);
        long actions =
                services.stream().mapToLong(service -> service.actions().size()).sum();
        System.out.println(services.size() + " services, " + actions + " actions, " + archive.length + " bytes");
    }

    private static List<DraftService> services(Path jar) throws IOException {
        List<DraftService> services = new ArrayList<>();
        for (DraftService service : new PublishedModels().read(jar)) {
            Class<?> client = NEWER.get(service.name());
            services.add(client == null ? service : NewerMembers.add(service, newer(client, service)));
        }
        services.add(SdkClientReader.read(S3Client.class, ServiceNames.of("S3", List.of()), S3Errors::named));
        return services;
    }

    private static DraftService newer(Class<?> client, DraftService published) {
        ServiceNames names = new ServiceNames(published.name(), published.errorPrefix(), published.aliases());
        return SdkClientReader.read(client, names, exception -> new DraftError(exception, "", ""));
    }
}
