package dev.escapement.mock.wire;

import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpConfigurationOption;
import software.amazon.awssdk.http.SdkHttpService;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.utils.AttributeMap;

/** Makes clients that read nothing of the machine, repeat nothing, and share one pool of connections. */
final class SdkClients implements AutoCloseable {

    private static final StaticCredentialsProvider NOBODY =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("escapement", "escapement"));

    private final Duration patience;
    private final Duration silence;
    private final Map<Key, SdkClient> clients = new LinkedHashMap<>();
    private @Nullable SdkHttpClient http;

    /** The deadline of a whole call comes before that of a connection: it is the one with a text of ours. */
    SdkClients(Duration patience) {
        this(patience, patience.multipliedBy(2));
    }

    /**
     * Clients for bodies that stream on after their call has ended.
     *
     * @param patience with a call
     * @param silence of a connection
     */
    SdkClients(Duration patience, Duration silence) {
        this.patience = patience;
        this.silence = silence;
    }

    SdkClient clientFor(ApiCall call) {
        return clientFor(call.client(), call.server(), call.region());
    }

    SdkClient clientFor(String client, URI server, String region) {
        return clients.computeIfAbsent(new Key(client, server, region), this::make);
    }

    private SdkClient make(Key key) {
        Class<?> type = ClientSearch.clientOf(key.client());
        Object builder = Reflection.call(type, "builder");
        configure((AwsClientBuilder<?, ?>) builder, key);
        ((AwsSyncClientBuilder<?, ?>) builder).httpClient(http());
        ClientQuirks.settle(key.client(), builder);
        return new SdkClient(type, ((AwsClientBuilder<?, ?>) builder).build());
    }

    private void configure(AwsClientBuilder<?, ?> builder, Key key) {
        builder.region(Region.of(key.region()));
        builder.endpointOverride(key.server());
        builder.credentialsProvider(NOBODY);
        builder.overrideConfiguration(ClientOverrideConfiguration.builder()
                .defaultProfileFile(ProfileFile.aggregator().build())
                .defaultProfileName("default")
                .retryStrategy(AwsRetryStrategy.doNotRetry())
                .apiCallTimeout(patience)
                .putAdvancedOption(SdkAdvancedClientOption.DISABLE_HOST_PREFIX_INJECTION, true)
                .build());
    }

    /** Whichever implementation is there; of several the first by name, where the SDK itself would refuse to choose. */
    private SdkHttpClient http() {
        SdkHttpClient current = http;
        if (current == null) {
            current = ServiceLoader.load(SdkHttpService.class, SdkHttpService.class.getClassLoader()).stream()
                    .min(Comparator.comparing(found -> found.type().getName()))
                    .orElseThrow(() ->
                            new WireException("There is an AWS client on the class path, but nothing that speaks HTTP "
                                    + "for it. Add the dependency software.amazon.awssdk:apache5-client to the tests."))
                    .get()
                    .createHttpClientBuilder()
                    .buildWithDefaults(AttributeMap.builder()
                            .put(SdkHttpConfigurationOption.READ_TIMEOUT, silence)
                            .put(SdkHttpConfigurationOption.CONNECTION_TIMEOUT, silence)
                            .build());
            http = current;
        }
        return current;
    }

    @Override
    public void close() {
        clients.clear();
        if (http != null) {
            http.close();
            http = null;
        }
    }

    private record Key(String client, URI server, String region) {}
}
