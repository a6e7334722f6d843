package dev.escapement.junit;

import static dev.escapement.junit.EscapementAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.Execution;
import dev.escapement.Replay;
import dev.escapement.StateMachine;
import dev.escapement.WorkflowType;
import dev.escapement.mock.Script;
import dev.escapement.parser.DefinitionSource;
import dev.escapement.recording.Recording;
import dev.escapement.replay.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tests of the guide to replays, and a promise that they stand there as they run here. */
@StepFunctionTest("paying.asl.json")
class OrderSevenTest {

    private static final Path RESOURCES = Path.of("src/test/resources/dev/escapement/junit");

    @BeforeEach
    void the_bank_opens(Script script) {
        script.state("Refund").returns("{\"refunded\": true}");
    }

    @Test
    @RecordedHistory("order-7.json")
    void the_order_of_last_night_fails_here_too(Execution execution) {
        assertThat(execution).failedWith("Bank.Closed").visited("Charge", "Ship", "Refund");
    }

    @StepFunctionTest("paying-mended.asl.json")
    @RecordedHistory(value = "order-7.json", expected = Verdict.DIVERGED)
    void today_it_is_refunded_when_the_bank_opens(Execution execution) {
        assertThat(execution).succeeded().hasOutput("{\"refunded\": true}");
    }

    @Test
    void the_guide_says_it_in_these_words() throws IOException {
        String guide = Files.readString(Path.of("REPLAY.md"));
        List<String> here = Files.readAllLines(Path.of("src/test/java/dev/escapement/junit/OrderSevenTest.java"));

        assertThat(guide).contains(tests(here));
        assertThat(guide).contains(report());
    }

    private static String tests(List<String> lines) {
        int from = lines.indexOf("    @RecordedHistory(\"order-7.json\")") - 6;
        int to = lines.indexOf("    void the_guide_says_it_in_these_words() throws IOException {") - 2;
        return String.join("\n", lines.subList(from, to));
    }

    private static String report() {
        StateMachine mended = StateMachine.read(
                        DefinitionSource.ofFile(RESOURCES.resolve("paying-mended.asl.json")), WorkflowType.STANDARD)
                .named("Paying");
        String report = Replay.of(Recording.read(RESOURCES.resolve("order-7.json")))
                .against(mended)
                .run()
                .report();
        return report.substring(report.indexOf("order-7.json"));
    }
}
