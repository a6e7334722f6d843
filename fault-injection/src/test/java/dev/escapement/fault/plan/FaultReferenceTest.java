package dev.escapement.fault.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FaultReferenceTest {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private final String reference = read();

    @Test
    void every_fault_has_a_row() {
        assertThat(Fault.words())
                .allSatisfy(word -> assertThat(reference).containsPattern("\n\\| .*`" + word + "[`(]"));
    }

    @Test
    void every_example_can_be_read() {
        List<String> examples = reference
                .lines()
                .filter(line -> line.startsWith("| `"))
                .flatMap(line ->
                        CODE.matcher(line.substring(0, line.indexOf(" | "))).results())
                .map(match -> match.group(1))
                .toList();

        assertThat(examples).hasSizeGreaterThan(40).allSatisfy(example -> {
            String plan = Fault.words().stream().anyMatch(example::startsWith)
                    ? placed(example)
                    : example + "=" + usual(example);
            assertThat(FaultPlan.parse(plan)).hasToString(plan);
        });
    }

    @Test
    void the_plan_at_its_beginning_can_be_read() {
        assertThat(FaultPlan.parse("ChargeCard#1..3=throttled; ShipOrder=failed-after-commit")
                        .faults())
                .hasSize(2);
        assertThat(reference).contains("`ChargeCard#1..3=throttled; ShipOrder=failed-after-commit`");
    }

    private static String placed(String fault) {
        return (fault.startsWith("run-twice") ? "@states:start=" : "A=") + fault;
    }

    private static String usual(String place) {
        return place.contains("states:start") ? "execution-timeout" : "denied";
    }

    private static String read() {
        try {
            return Files.readString(Path.of("FAULTS.md"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
