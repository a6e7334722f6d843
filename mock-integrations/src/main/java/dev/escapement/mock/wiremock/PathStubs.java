package dev.escapement.mock.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.head;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import java.util.regex.Pattern;

/** What is told apart by method and path: S3, and APIs in plain HTTP. */
final class PathStubs {

    private PathStubs() {}

    static MappingBuilder object(String bucket, String key, String content) {
        return get(urlPathEqualTo("/" + bucket + "/" + key))
                .withName("s3 " + bucket + "/" + key)
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/octet-stream")
                        .withHeader("ETag", "\"etag\"")
                        .withBody(content));
    }

    static MappingBuilder bucket(String bucket) {
        return put(urlPathMatching("/" + Pattern.quote(bucket) + "/.+"))
                .withName("s3 " + bucket + " takes objects")
                .willReturn(aResponse().withHeader("ETag", "\"etag\""));
    }

    /** How one asks whether a bucket is there. */
    static MappingBuilder presence(String bucket) {
        return head(urlPathEqualTo("/" + bucket))
                .withName("s3 " + bucket + " is there")
                .willReturn(aResponse());
    }

    static MappingBuilder path(String method, String path, int status, String body) {
        return request(method, urlPathEqualTo(path))
                .withName("http " + method + " " + path)
                .willReturn(aResponse()
                        .withStatus(status)
                        .withHeader("Content-Type", "application/json")
                        .withBody(body));
    }
}
