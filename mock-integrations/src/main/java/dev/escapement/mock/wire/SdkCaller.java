package dev.escapement.mock.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.envelope.ResponseMetadata;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.awscore.AwsResponseMetadata;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Asks any AWS service through its own client, from JSON to JSON. */
final class SdkCaller implements ApiCaller, AutoCloseable {

    private final SdkClients clients;
    private final Pace pace;

    SdkCaller(Pace pace) {
        this.clients = new SdkClients(pace.patience());
        this.pace = pace;
    }

    @Override
    public ApiAnswer ask(ApiCall call) {
        SdkClient client = clients.clientFor(call);
        SdkOperation operation = client.operation(call.action());
        AwsRequest.Builder request = operation.newRequest();
        PojoWriter writer = new PojoWriter(call.spelling(), operation.takesBody());
        writer.fill((SdkPojo) request, call.parameters());
        if (!writer.problems().isEmpty()) {
            return new ApiAnswer.Misfit(writer.problems());
        }
        request.overrideConfiguration(sentAlong(call));
        try {
            return done(operation.invoke(client.instance(), request.build(), bytesOf(writer.body())), call);
        } catch (SdkException failure) {
            return new SdkFailure(failure).answer(client.errorPrefix(), call.server(), pace);
        }
    }

    private static AwsRequestOverrideConfiguration sentAlong(ApiCall call) {
        AwsRequestOverrideConfiguration.Builder configuration = AwsRequestOverrideConfiguration.builder();
        call.headers().forEach(configuration::putHeader);
        return configuration.build();
    }

    private static byte[] bytesOf(@Nullable JsonNode body) {
        if (body == null) {
            return new byte[0];
        }
        return SdkBytes.fromUtf8String(body.isTextual() ? body.textValue() : Json.write(body))
                .asByteArray();
    }

    private static ApiAnswer done(SdkOperation.Response response, ApiCall call) {
        ObjectBuilder body = new PojoReader(call.spelling()).read((SdkPojo) response.head());
        if (response.body() != null) {
            // A streamed body is no member of the response's model; the service shows it last (asl-reference 6.4).
            body.put("Body", PojoReader.textOf(response.body()));
        }
        return new ApiAnswer.Done(body.build(), metadataOf(response.head()));
    }

    private static ResponseMetadata metadataOf(AwsResponse response) {
        SdkHttpResponse http = response.sdkHttpResponse();
        @Nullable AwsResponseMetadata known = response.responseMetadata();
        Map<String, List<String>> headers = new LinkedHashMap<>();
        http.forEachHeader(headers::put);
        return new ResponseMetadata(http.statusCode(), known == null ? "UNKNOWN" : known.requestId(), headers);
    }

    @Override
    public void close() {
        clients.close();
    }
}
