package dev.escapement.junit;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sfn.SfnClient;

/** A real client of Step Functions for a local endpoint. Nothing of AWS is loaded before it is asked for. */
final class EndpointClient implements AutoCloseable {

    private final SfnClient client;

    EndpointClient(URI endpoint) {
        this.client = SfnClient.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                // There is no host sync-127.0.0.1 for StartSyncExecution and TestState.
                .overrideConfiguration(
                        said -> said.putAdvancedOption(SdkAdvancedClientOption.DISABLE_HOST_PREFIX_INJECTION, true))
                .build();
    }

    SfnClient client() {
        return client;
    }

    @Override
    public void close() {
        client.close();
    }
}
