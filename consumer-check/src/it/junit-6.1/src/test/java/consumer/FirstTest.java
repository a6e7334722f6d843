package consumer;

import static dev.escapement.junit.EscapementAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.Execution;
import dev.escapement.integration.Integration;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import dev.escapement.junit.Outside;
import dev.escapement.junit.StepFunctionTest;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@StepFunctionTest("rest.asl.json")
class FirstTest {

    @Outside
    Integration tell = call -> TaskReply.success(Json.text("a year has passed"));

    @StepFunctionTest
    void a_year_passes_at_once(Execution execution) {
        assertThat(execution).succeeded().hasOutput("\"a year has passed\"").took(Duration.ofDays(365));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.github.tomakehurst.wiremock.WireMockServer",
                "software.amazon.awssdk.core.SdkPojo",
                "com.amazonaws.services.lambda.runtime.RequestHandler"
            })
    void what_nobody_asked_for_does_not_arrive(String type) {
        assertThatThrownBy(() -> Class.forName(type)).isInstanceOf(ClassNotFoundException.class);
    }
}
