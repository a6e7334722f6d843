package consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.Execution;
import dev.escapement.ExecutionStatus;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstTest {

    private static final StateMachine REST = StateMachine.parse(
            "{\"StartAt\": \"Rest\", \"States\": {\"Rest\": {\"Type\": \"Wait\", \"Seconds\": 31536000, \"End\": true}}}");

    @Test
    void a_year_passes_at_once() {
        Execution execution = Simulation.builder().build().start(REST, "{}").runToEnd();

        assertThat(execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(Duration.between(execution.startedAt(), execution.stoppedAt())).isEqualTo(Duration.ofDays(365));
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
