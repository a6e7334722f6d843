package dev.escapement.mock.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import dev.escapement.json.Json;
import java.util.regex.Pattern;

/** Functions, called by name or by ARN, whatever their qualifier. */
final class LambdaStubs {

    private static final String COLON = "(:|%3A)";

    private LambdaStubs() {}

    static MappingBuilder returning(String function, String json) {
        return called(function)
                .withName("lambda " + function + " returns " + Abbreviation.of(json))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/json")
                        .withHeader("X-Amz-Executed-Version", "$LATEST")
                        .withBody(json));
    }

    static MappingBuilder failing(String function, String errorType, String errorMessage) {
        String payload = Json.write(Json.object(2)
                .put("errorMessage", errorMessage)
                .put("errorType", errorType)
                .build());
        return called(function)
                .withName("lambda " + function + " fails with " + errorType)
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/json")
                        .withHeader("X-Amz-Executed-Version", "$LATEST")
                        .withHeader("X-Amz-Function-Error", "Unhandled")
                        .withBody(payload));
    }

    private static MappingBuilder called(String function) {
        String name = "([^/]*" + COLON + ")?" + Pattern.quote(function) + "(" + COLON + "[^/]+)?";
        return post(urlPathMatching("/2015-03-31/functions/" + name + "/invocations"));
    }
}
