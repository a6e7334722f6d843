package dev.escapement.samples.first;

import static dev.escapement.junit.EscapementAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.escapement.Execution;
import dev.escapement.junit.StepFunctionTest;
import dev.escapement.mock.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The first test of the README, and a promise that it stands there as it runs here. */
@StepFunctionTest(value = "payment.asl.json", input = "{\"orderId\": 7}")
class PaymentTest {

    private static final Path README = Path.of("..", "README.md");

    @BeforeEach
    void the_bank_is_busy(Script script) {
        script.state("ChargeCard").fails("Throttled").times(2).then().returns("{\"paid\": true}");
    }

    @StepFunctionTest
    void the_third_attempt_is_paid(Execution execution) {
        assertThat(execution).succeeded().hasOutput("{\"paid\": true}").took(Duration.ofSeconds(6));
    }

    @StepFunctionTest
    void nobody_waits_that_long(Execution execution) throws IOException {
        Throwable failure = catchThrowable(() -> assertThat(execution).tookAtMost(Duration.ofSeconds(5)));

        assertThat(Files.readString(README)).contains(failure.getMessage());
    }

    @Test
    void the_readme_says_it_in_these_words() throws IOException {
        List<String> here = Files.readAllLines(Path.of("src/test/java/dev/escapement/samples/first/PaymentTest.java"));
        String first = String.join(
                "\n", here.subList(lineOf(here, "    @BeforeEach"), lineOf(here, "    @StepFunctionTest") + 4));

        assertThat(Files.readString(README)).contains(first);
    }

    private static int lineOf(List<String> lines, String start) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).equals(start)) {
                return i;
            }
        }
        throw new AssertionError("no line " + start);
    }
}
