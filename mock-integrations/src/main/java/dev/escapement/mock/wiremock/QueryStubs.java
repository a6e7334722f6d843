package dev.escapement.mock.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.client.MappingBuilder;

/** Services whose requests are forms and whose answers are XML. */
final class QueryStubs {

    private static final String PUBLISHED = """
            <PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">
              <PublishResult><MessageId>00000000-0000-4000-8000-000000000000</MessageId></PublishResult>
              <ResponseMetadata><RequestId>request</RequestId></ResponseMetadata>
            </PublishResponse>
            """;

    private QueryStubs() {}

    static MappingBuilder topic(String topicArn) {
        return post(urlPathEqualTo("/"))
                .withFormParam("Action", equalTo("Publish"))
                .withFormParam("TopicArn", equalTo(topicArn))
                .withName("sns " + topicArn + " takes messages")
                .willReturn(aResponse().withHeader("Content-Type", "text/xml").withBody(PUBLISHED));
    }
}
